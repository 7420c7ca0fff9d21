import { existsSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

// Doors that exist: the worker is built as soon as it is there.
const doors = ['index', 'node', 'worker'].filter((door) => existsSync(`src/${door}.ts`))
const entry = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]))

// Shared chunks keep one copy of every record and of SemError, so that `instanceof` holds between 'relata' and 'relata/node'.
const shared: Options = {
  target: 'es2022',
  platform: 'node', // lets the doors that may import node:* do so; the packaging check holds the root door free of it
  outDir: 'dist',
  splitting: true,
  sourcemap: false, // the code is not minified; maps would be two thirds of the package
  clean: false, // the build script empties dist once: two builds share it
  removeNodeProtocol: false, // Deno and bundlers need 'node:fs', not 'fs'
  shims: true, // import.meta.url in the CommonJS build
  dts: { entry: entry(doors) },
}

export default defineConfig([
  { ...shared, format: 'esm', entry: entry(doors) },
  // built by itself: its commands load when they are called, and the pieces that this takes would slow down every import of the library
  { ...shared, format: 'esm', entry: entry(['cli']), dts: false },
  { ...shared, format: 'cjs', entry: entry(doors), noExternal: [/^d3-/, 'internmap'] }, // Node 20 cannot require these ES modules
])
