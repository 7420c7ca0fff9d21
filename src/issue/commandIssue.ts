/** What can be wrong with a command of the command line and with the files that it names. */
export type CommandIssue =
  | { readonly code: 'unknownCommand'; readonly name: string; readonly nearest: readonly string[]; readonly available: readonly string[] }
  /** A study of the catalog, or a model of a study. */
  | {
      readonly code: 'notInCatalog'
      readonly what: 'study' | 'model'
      readonly name: string
      readonly nearest: readonly string[]
      readonly available: readonly string[]
    }
  | { readonly code: 'valueNotGiven'; readonly option: string }
  | { readonly code: 'argumentNotGiven'; readonly argument: string }
  | { readonly code: 'argumentsLeftOver'; readonly found: readonly string[] }
  /** `detail`: how many bytes, or what the operating system says. */
  | { readonly code: 'fileNotRead'; readonly path: string; readonly reason: FileFault; readonly detail?: string }
  | { readonly code: 'fileNotWritten'; readonly path: string; readonly reason: FileFault; readonly detail?: string }
  | { readonly code: 'malformedFile'; readonly path: string; readonly format: string; readonly detail: string }
  | { readonly code: 'malformedSav'; readonly reason: SavFault }

/** Why bytes are no SPSS system file that can be read. */
export type SavFault = 'notSav' | 'cutShort' | 'unknownPart' | 'zlibData' | 'zlibNotOffered' | 'noVariables' | 'tooLarge'

/** Why a file cannot be read or written. */
export type FileFault = 'notFound' | 'folder' | 'notAllowed' | 'tooLarge' | 'notText' | 'spreadsheet' | 'readTwice' | 'empty' | 'other'
