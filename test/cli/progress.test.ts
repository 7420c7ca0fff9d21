import { describe, expect, it } from 'vitest'
import { progressText, showProgress } from '../../src/cli/progress'

/** What is said of a hundred replicates, one each `step` milliseconds. */
function said(settings: { watched: boolean; quiet?: boolean; language?: 'en' | 'zh' }, step: number): string[] {
  const texts: string[] = []
  let now = 0
  const terminal = { watched: settings.watched, complain: (text: string) => void texts.push(text) }
  const progress = showProgress({ terminal, language: settings.language ?? 'en', quiet: settings.quiet, clock: () => now })
  for (let done = 1; done <= 100; done++) {
    now = done * step
    const rate = 1000 / step
    progress.tell({ done, failed: done > 90 ? 2 : 0, replicates: 100, rate, secondsLeft: (100 - done) / rate })
  }
  progress.end()
  progress.end()
  return texts
}

describe('progress', () => {
  it('is a bar that is drawn over itself where a person watches, at most ten times a second', () => {
    const texts = said({ watched: true }, 20)
    expect(texts.length).toBeLessThanOrEqual(23)
    expect(texts[0]).toBe('\r[------------------------] 1/100 (1 %), 50/s, 2 s left\u001b[K')
    expect(texts.at(-2)).toBe('\r[########################] 100/100 (100 %), 2 failed, 50/s, 0 s left\u001b[K')
    expect(texts.at(-1)).toBe('\n')
  })

  it('is a plain line each half minute where nobody does, and none for short work', () => {
    expect(said({ watched: false }, 1000)).toEqual([
      '30/100 (30 %), 1.0/s, 1 min 10 s left\n',
      '60/100 (60 %), 1.0/s, 40 s left\n',
      '90/100 (90 %), 1.0/s, 10 s left\n',
    ])
    expect(said({ watched: false }, 100)).toEqual([])
  })

  it('is nothing when it shall be quiet', () => {
    expect(said({ watched: true, quiet: true }, 1000)).toEqual([])
  })

  it('speaks both languages, and leaves out what is not known', () => {
    const progress = { done: 450, failed: 3, replicates: 1000, rate: 812.4, secondsLeft: 7500 }
    expect(progressText(progress, 'en')).toBe('450/1000 (45 %), 3 failed, 812/s, 2 h 05 min left')
    expect(progressText(progress, 'zh')).toBe('450/1000 (45 %)，失败 3，812/s，剩余 2 h 05 min')
    expect(progressText({ ...progress, failed: 0, rate: Number.NaN, secondsLeft: Number.NaN }, 'en')).toBe('450/1000 (45 %)')
  })
})
