import { open, rename, rm } from 'node:fs/promises'
import { fileFault } from '../issue/fileFault'
import { SemError } from '../issue/semError'

/**
 * Writes a file that is there as a whole or not at all: under another name first, which it then loses. Throws a SemError when it cannot be
 * written.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    const file = await open(draft, 'w')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    const [reason, detail] = fileFault(error)
    throw new SemError([{ code: 'fileNotWritten', path, reason, detail }])
  }
}
