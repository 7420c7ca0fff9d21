import type { FunctionName } from './expression'

/** Arithmetic functions by name, each with its value. */
export const functions: Readonly<Record<FunctionName, (x: number) => number>> = {
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
}

export const functionNames = Object.keys(functions) as FunctionName[]

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(functions, name)

/** Names that are values in arithmetic or modifiers and so can name no variable, label or definition. */
export const reservedNames: ReadonlySet<string> = new Set(['NA', 'NaN', 'Inf', 'TRUE', 'FALSE', 'NULL', 'pi'])
