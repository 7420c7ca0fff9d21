import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (door: string) => fileURLToPath(new URL(`./src/${door}.ts`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^relata$/, replacement: source('index') },
      { find: /^relata\/node$/, replacement: source('node') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
