import type { FileFault } from './commandIssue'

/** Why the operating system refused, and its own words where ours do not say it. */
export function fileFault(error: unknown): [reason: FileFault, detail?: string] {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string }
  const known: Readonly<Record<string, FileFault>> = {
    ENOENT: 'notFound',
    ENOTDIR: 'notFound',
    EISDIR: 'folder',
    EACCES: 'notAllowed',
    EPERM: 'notAllowed',
  }
  return Object.hasOwn(known, code) ? [known[code]] : ['other', code || message]
}
