import { language, oneOf, text } from '../issue/optionValue'
import type { OptionRules } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import { type PaletteName, palettes } from './palette'

/** What every plot can be told. */
export interface PlotOptions {
  /** Pixels; each plot has a default that suits its content. */
  readonly width?: number
  readonly height?: number
  /** Default: says what is shown. '' for none. */
  readonly title?: string
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** 'light' (default), 'grey' or 'dark'. */
  readonly theme?: PaletteName
}

const pixels = { kind: 'number', least: 120, most: 10_000 } as const

/** What the options of plots may be. */
export const plotRules: OptionRules<PlotOptions> = {
  width: pixels,
  height: pixels,
  title: text,
  language,
  theme: oneOf(...Object.keys(palettes)),
}
