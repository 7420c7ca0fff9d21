interface KnownFont {
  readonly family: string
  /** Names of its files, regular first, in lower case. */
  readonly files: readonly string[]
}

/** Sans-serif fonts by preference: those whose letters are as wide as the pictures expect come first. */
const latin: readonly KnownFont[] = [
  { family: 'Arial', files: ['arial.ttf', 'arialbd.ttf', 'arial bold.ttf'] },
  { family: 'Liberation Sans', files: ['liberationsans-regular.ttf', 'liberationsans-bold.ttf'] },
  { family: 'Helvetica', files: ['helvetica.ttc'] },
  { family: 'Noto Sans', files: ['notosans-regular.ttf', 'notosans-bold.ttf'] },
  { family: 'DejaVu Sans', files: ['dejavusans.ttf', 'dejavusans-bold.ttf'] },
  { family: 'Lato', files: ['lato-regular.ttf', 'lato-bold.ttf'] },
  { family: 'Roboto', files: ['roboto-regular.ttf', 'roboto-bold.ttf'] },
  { family: 'FreeSans', files: ['freesans.ttf', 'freesansbold.ttf'] },
]

const chinese: readonly KnownFont[] = [
  { family: 'Noto Sans CJK SC', files: ['notosanscjk-regular.ttc', 'notosanscjksc-regular.otf'] },
  { family: 'Noto Sans SC', files: ['notosanssc-regular.otf', 'notosanssc-regular.ttf', 'notosanssc[wght].ttf', 'notosanssc-vf.ttf'] },
  { family: 'Source Han Sans SC', files: ['sourcehansanssc-regular.otf', 'sourcehansans-regular.ttc', 'sourcehansans.ttc'] },
  { family: 'PingFang SC', files: ['pingfang.ttc'] },
  { family: 'Hiragino Sans GB', files: ['hiragino sans gb.ttc'] },
  { family: 'Heiti SC', files: ['stheiti light.ttc', 'stheiti medium.ttc'] },
  { family: 'Microsoft YaHei', files: ['msyh.ttc', 'msyh.ttf'] },
  { family: 'SimHei', files: ['simhei.ttf'] },
  { family: 'WenQuanYi Micro Hei', files: ['wqy-microhei.ttc'] },
  { family: 'WenQuanYi Zen Hei', files: ['wqy-zenhei.ttc'] },
  { family: 'Noto Serif CJK SC', files: ['notoserifcjk-regular.ttc'] },
]

export interface FoundFont {
  readonly family: string
  readonly paths: readonly string[]
}

export const hasChinese = (text: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(text)

/**
 * The fonts that a picture is drawn with, given the paths of a machine's font files by their names in lower case: the first known sans-serif
 * font, and the first one for Chinese. Undefined where there is none.
 */
export function chooseFonts(files: ReadonlyMap<string, string>): {
  readonly latin: FoundFont | undefined
  readonly chinese: FoundFont | undefined
} {
  const first = (known: readonly KnownFont[]): FoundFont | undefined => {
    for (const { family, files: wanted } of known) {
      const paths = wanted.flatMap((file) => files.get(file) ?? [])
      if (paths.length > 0) return { family, paths }
    }
    return undefined
  }
  return { latin: first(latin), chinese: first(chinese) }
}
