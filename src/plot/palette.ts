/** Colors of a plot. Text colors keep a contrast of 4.5:1 with the background; hues are told apart with color-blind eyes (Okabe & Ito 2008). */
export interface Palette {
  readonly background: string
  readonly ink: string
  /** Axis lines and text of lesser weight. */
  readonly muted: string
  readonly grid: string
  /** Lines and points of series, in order. */
  readonly series: readonly string[]
  /** Fills of areas and bars. */
  readonly fill: string
  /** What deserves a look: thresholds, significance. */
  readonly accent: string
}

const light: Palette = {
  background: '#ffffff',
  ink: '#1b2733',
  muted: '#5c6770',
  grid: '#e3e7ea',
  series: ['#0072b2', '#d55e00', '#007a5a', '#a3478a', '#8a6d00', '#4d4d4d'],
  fill: '#c5dcee',
  accent: '#b3261e',
}

/** Palettes by name; 'grey' prints without color. */
export const palettes = {
  light,
  grey: {
    ...light,
    ink: '#000000',
    muted: '#555555',
    series: ['#000000', '#6b6b6b', '#444444', '#8a8a8a', '#222222'],
    fill: '#d9d9d9',
    accent: '#000000',
  },
  dark: {
    background: '#14181d',
    ink: '#eef2f5',
    muted: '#a7b1ba',
    grid: '#2c333b',
    series: ['#6db8ec', '#f5a35c', '#4fc9a0', '#e29bd0', '#d9c056', '#c8ced3'],
    fill: '#27465f',
    accent: '#ff9a8d',
  },
} as const satisfies Readonly<Record<string, Palette>>

export type PaletteName = keyof typeof palettes
