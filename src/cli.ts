#!/usr/bin/env node
import { runProgram } from './cli/program'
import { processTerminal } from './cli/terminal'

// src and dist both stand in the folder of the package
process.exitCode = await runProgram(process.argv.slice(2), processTerminal(new URL('../', import.meta.url)))
