import { runProgram } from '../../src/cli/program'

/** What a command did: its exit code, standard output and standard error. */
export interface CommandRun {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What surrounds a command that a test runs. */
export interface Surroundings {
  /** Standard input. */
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  /** A person watches standard error. */
  readonly watched?: boolean
}

/** Runs a command in this process: `runCommand(['fit', 'model.txt', 'data.csv'])`. */
export async function runCommand(
  args: readonly string[],
  { input = '', env = {}, columns, watched = false }: Surroundings = {},
): Promise<CommandRun> {
  const run = { out: '', err: '' }
  const code = await runProgram(args, {
    env,
    columns,
    watched,
    home: new URL('../../', import.meta.url),
    write: (text) => {
      run.out += text
    },
    complain: (text) => {
      run.err += text
    },
    readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
  })
  return { code, ...run }
}
