const meet = (left: string, right: string): boolean =>
  (/[一-鿿]$/.test(left) && /^[!-~]/.test(right)) || (/[!-~]$/.test(left) && /^[一-鿿]/.test(right))

const join = (left: string, right: string): string => (meet(left, right) ? `${left} ${right}` : left + right)

/** Chinese around names, with a blank where a Chinese character meets a name in Latin letters: 'FR 对 AFF 的效应', '信任感对归属感的效应'. */
export function spaced(texts: readonly string[], ...names: readonly string[]): string {
  return names.reduce((said, name, i) => join(join(said, name), texts[i + 1]), texts[0])
}
