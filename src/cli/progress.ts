import type { ReplicateProgress } from '../inference/replicateProgress'
import type { Language } from '../issue/words'
import type { Terminal } from './terminal'

/** How progress is shown: a bar that a person watches, now and then a line in a file of messages, or not at all. */
export interface ProgressSettings {
  readonly terminal: Pick<Terminal, 'watched' | 'complain'>
  readonly language: Language
  readonly quiet?: boolean
  /** Milliseconds. Default the clock of this process. */
  readonly clock?: () => number
}

export interface Progress {
  readonly tell: (progress: ReplicateProgress) => void
  /** Ends the line of the bar, so that what follows stands on its own. */
  readonly end: () => void
}

/** Milliseconds between two drawings of the bar, and between two lines where nobody watches. */
const pause = { bar: 100, line: 30_000 }
const cells = 24

/** Progress of replicates on standard error: done, failed, how many a second, time left. */
export function showProgress({ terminal, language, quiet = false, clock = () => performance.now() }: ProgressSettings): Progress {
  if (quiet) return { tell: () => {}, end: () => {} }
  const { watched, complain } = terminal
  let last = watched ? Number.NEGATIVE_INFINITY : clock()
  let drawn = false
  return {
    tell(progress) {
      const now = clock()
      const finished = progress.done >= progress.replicates
      if (now - last < (watched ? pause.bar : pause.line) && !(watched && finished)) return
      last = now
      const said = progressText(progress, language)
      // back to the first column, and whatever stood there before is wiped out
      complain(watched ? `\r${bar(progress)} ${said}\u001b[K` : `${said}\n`)
      drawn = watched
    },
    end() {
      if (drawn) complain('\n')
      drawn = false
    },
  }
}

function bar({ done, replicates }: ReplicateProgress): string {
  const full = Math.floor((cells * done) / replicates)
  return `[${'#'.repeat(full)}${'-'.repeat(cells - full)}]`
}

/** One line of text: '450/1000 (45 %), 3 failed, 812/s, 7 s left'. */
export function progressText({ done, failed, replicates, rate, secondsLeft }: ReplicateProgress, language: Language): string {
  const share = `${done}/${replicates} (${Math.floor((100 * done) / replicates)} %)`
  const speed = Number.isFinite(rate) ? `${rate >= 10 ? Math.round(rate) : rate.toPrecision(2)}/s` : ''
  const left = Number.isFinite(secondsLeft) ? duration(Math.ceil(secondsLeft)) : ''
  const parts =
    language === 'zh'
      ? [share, failed > 0 ? `失败 ${failed}` : '', speed, left && `剩余 ${left}`]
      : [share, failed > 0 ? `${failed} failed` : '', speed, left && `${left} left`]
  return parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ')
}

/** Seconds as '42 s', '3 min 05 s', '2 h 07 min'. */
function duration(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`
  return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))} min`
}
