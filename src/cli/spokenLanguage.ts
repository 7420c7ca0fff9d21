import type { Language } from '../issue/words'
import type { Terminal } from './terminal'

/**
 * The language of a run: `--language` anywhere on the command line, else RELATA_LANGUAGE, else English. Undefined when the environment
 * names none that there is; what is wrong with `--language` is said when the options are read.
 */
export function spokenLanguage(args: readonly string[], env: Terminal['env']): Language | undefined {
  const given = args.flatMap((word, i) => (word === '--language' ? [args[i + 1]] : word.startsWith('--language=') ? [word.slice(11)] : []))
  const last = given.at(-1)
  if (last === 'en' || last === 'zh') return last
  const fallback = env.RELATA_LANGUAGE
  if (fallback === undefined || fallback === '') return 'en'
  return fallback === 'en' || fallback === 'zh' ? fallback : undefined
}
