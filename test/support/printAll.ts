import { pathToFileURL } from 'node:url'

/** What one program printed, and how it failed when it did. */
export interface Printed {
  readonly file: string
  readonly printed: string
  readonly error?: string
}

// A program: imports the files that it is given, one after the other, and prints what each of them printed as JSON.
const write = process.stdout.write
const results: Printed[] = []
for (const file of process.argv.slice(2)) {
  let printed = ''
  process.stdout.write = ((chunk: string | Uint8Array) => {
    printed += String(chunk)
    return true
  }) as typeof process.stdout.write
  try {
    await import(pathToFileURL(file).href)
    results.push({ file, printed })
  } catch (error) {
    results.push({ file, printed, error: error instanceof Error ? String(error.stack) : String(error) })
  }
}
process.stdout.write = write
process.stdout.write(JSON.stringify(results))
