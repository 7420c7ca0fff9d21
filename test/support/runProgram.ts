import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** Runs a TypeScript file as a user would, in a folder (the top of the repository); 'relata' means the sources. Returns standard output; throws when it fails. */
export async function runProgram(file: string, cwd = repository): Promise<string> {
  const env = { ...process.env, TSX_TSCONFIG_PATH: `${repository}tsconfig.json`, NO_COLOR: '1' }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
    cwd,
    env,
    timeout: 120_000,
  })
  return stdout
}
