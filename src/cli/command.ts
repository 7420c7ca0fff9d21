import type { Command } from 'commander'
import type { Language } from '../issue/words'
import type { Terminal } from './terminal'

/** Words for people, in every language of the library. */
export type Words = Readonly<Record<Language, string>>

/** 0: done. 1: the user has to change something. 2: done, but the model did not converge. 70: a fault of relata itself. */
export type ExitCode = 0 | 1 | 2 | 70

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly language: Language
  /** Words in the language of this run. */
  readonly say: (words: Words) => string
  /** All commands that there are. */
  readonly commands: readonly CommandEntry[]
  /** Sets the exit code, which is 0 otherwise. */
  readonly finish: (code: ExitCode) => void
}

/** Gives a command its arguments, options and action. What is slow to load is imported in the action. */
export type DefineCommand = (command: Command, context: CommandContext) => void

/** A command as the list of commands knows it; its own file is loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string
  readonly summary: Words
  readonly load: () => Promise<DefineCommand>
}
