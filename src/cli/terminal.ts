/** What a command may use of the world outside; tests hand in one of their own and need no process. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Columns of a page of standard output; undefined when it goes to a file or another program. */
  readonly columns?: number
  /** Whether a person watches standard error, so that progress may be shown on it. */
  readonly watched: boolean
  /** The folder of the package, in which `datasets` and `dist` stand. */
  readonly home: URL
  /** Text to standard output. */
  write(text: string): void
  /** Text to standard error. */
  complain(text: string): void
  /** All of standard input. */
  readInput(): Promise<Uint8Array>
}

/** The terminal of this process. A reader that has seen enough (`relata ... | head`) ends the program quietly. */
export function processTerminal(home: URL): Terminal {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit()
      if (stream === process.stdout) process.stderr.write(`${message}\n`)
      process.exit(1)
    })
  return {
    home,
    env: process.env,
    columns: process.stdout.columns,
    watched: process.stderr.isTTY === true,
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    readInput: async () => {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
    },
  }
}
