/**
 * The model text without path labels and without the lines that are about them (`:=`, `==`), for fitting in several groups, where one label
 * on a term would make it equal in all of them. Numbers before a variable stay.
 */
export function unlabelled(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes(':=') && !line.includes('=='))
    .map((line) => line.replace(/(?:\bc\([^)]*\)|\b[A-Za-z_]\w*)\*/g, ''))
    .join('\n')
}
