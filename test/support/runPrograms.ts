import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Printed } from './printAll'
import { repository } from './runProgram'

/**
 * Runs TypeScript files one after the other in a single process, from the top of the repository; 'relata' means the sources. Much faster
 * than a process each, which suits programs that change nothing outside themselves.
 */
export async function runPrograms(files: readonly string[]): Promise<Printed[]> {
  const env = { ...process.env, TSX_TSCONFIG_PATH: `${repository}tsconfig.json`, NO_COLOR: '1' }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', `${repository}test/support/printAll.ts`, ...files], {
    cwd: repository,
    env,
    timeout: 300_000,
    maxBuffer: 1 << 26,
  })
  return JSON.parse(stdout) as Printed[]
}
