/** Colors and type of a picture. Greys that carry text keep a contrast of 4.5:1 with the background. */
export interface Theme {
  readonly background: string
  /** Text and outlines. */
  readonly ink: string
  /** Lines and numbers that are not significant. */
  readonly muted: string
  /** Lines of negative paths. */
  readonly negative: string
  readonly observedFill: string
  readonly latentFill: string
  readonly compositeFill: string
  readonly meanFill: string
  /** Outlines of observed and latent variables. */
  readonly observedStroke: string
  readonly latentStroke: string
  readonly fontFamily: string
  /** Size of names in pixels; numbers are a pixel smaller. */
  readonly fontSize: number
}

const sans = "Helvetica, Arial, 'Liberation Sans', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

const journal: Theme = {
  background: '#ffffff',
  ink: '#000000',
  muted: '#6b6b6b',
  negative: '#000000',
  observedFill: '#ffffff',
  latentFill: '#ffffff',
  compositeFill: '#ffffff',
  meanFill: '#ffffff',
  observedStroke: '#000000',
  latentStroke: '#000000',
  fontFamily: sans,
  fontSize: 13,
}

/** Themes by name: black on white, greys, colors for screens and slides, and a dark one. */
export const themes = {
  journal,
  grey: {
    ...journal,
    ink: '#1a1a1a',
    observedFill: '#f4f4f4',
    latentFill: '#dedede',
    compositeFill: '#e9e9e9',
    meanFill: '#f4f4f4',
    observedStroke: '#4d4d4d',
    latentStroke: '#1a1a1a',
    negative: '#1a1a1a',
  },
  color: {
    ...journal,
    ink: '#1b2733',
    muted: '#667078',
    negative: '#b3261e',
    observedFill: '#fdf6e7',
    latentFill: '#e3eef9',
    compositeFill: '#e6f3ea',
    meanFill: '#f1ecf8',
    observedStroke: '#9a6a00',
    latentStroke: '#1f5f9e',
  },
  dark: {
    ...journal,
    background: '#14181d',
    ink: '#eef2f5',
    muted: '#9aa5af',
    negative: '#ff9a8d',
    observedFill: '#2a2f36',
    latentFill: '#1d3550',
    compositeFill: '#1f3d2d',
    meanFill: '#33294a',
    observedStroke: '#c9b27a',
    latentStroke: '#86b6e8',
  },
} as const satisfies Readonly<Record<string, Theme>>

export type ThemeName = keyof typeof themes
