import ts from 'typescript'

/** Rooms and what each may import: other rooms, and packages. Mirrors the architecture; a change of the plan is a change here. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  issue: [],
  numeric: ['ml-matrix', 'simple-statistics'],
  optimize: ['numeric'],
  syntax: ['issue'],
  model: ['issue', 'syntax', 'zod'],
  data: ['issue', 'numeric', 'optimize', 'zod', 'papaparse'],
  catalog: ['model'],
  implied: ['numeric', 'model'],
  estimate: ['numeric', 'optimize', 'model', 'data', 'implied'],
  inference: ['numeric', 'optimize', 'model', 'data', 'implied', 'estimate'],
  fit: ['issue', 'syntax', 'model', 'data', 'estimate', 'inference', 'zod'],
  effects: ['issue', 'numeric', 'model', 'inference', 'fit'],
  postfit: ['issue', 'numeric', 'model', 'data', 'implied', 'estimate', 'inference', 'fit'],
  study: ['issue', 'model', 'data', 'catalog', 'inference', 'fit', 'effects', 'postfit'],
  diagram: ['issue', 'model', 'inference', 'fit', 'effects', 'postfit'],
  plot: ['issue', 'model', 'inference', 'fit', 'effects', 'postfit', 'study', 'diagram', 'd3-scale', 'd3-array'],
  report: ['issue', 'model', 'catalog', 'inference', 'fit', 'effects', 'postfit', 'study', 'diagram', 'plot', 'docx'],
}

/** Files at the top of src: they may import every room and none of each other. A folder named like a door is part of it: cli/fit.ts. */
export const doors: readonly string[] = ['index', 'node', 'cli', 'worker']

/** Doors that may import `node:*`; the root door also runs in a browser. */
const nodeDoors = new Set(['node', 'cli', 'worker'])
const zodFiles = new Set(['schema', 'options'])
const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'core', 'misc', 'types'])
/** Hidden inputs: what makes the same call give another answer. They are arguments below the doors. */
const hiddenInputs = new Set(['process', 'Worker', 'Date'])

/** Source text by path, relative to src: 'model/table.ts'. */
export type Sources = Readonly<Record<string, string>>

interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

interface Place {
  readonly path: string
  readonly room: string
  readonly isDoor: boolean
  readonly name: string
}

/** Everything in the sources that breaks a rule of the house, each as a sentence that says where and what is allowed. */
export function findViolations(sources: Sources): string[] {
  const found: string[] = []
  const edges = new Map<string, string[]>()
  for (const [path, text] of Object.entries(sources)) {
    const place = placeOf(path)
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
    const imports = importsOf(file)
    found.push(...checkName(place))
    for (const item of imports) found.push(...checkImport(place, item, sources))
    found.push(...checkGlobals(place, file), ...checkClasses(place, file))
    edges.set(path, valueTargets(path, imports, sources))
  }
  return [...found, ...findCycles(edges)]
}

/** The files whose values, not only their types, a file imports. */
function valueTargets(path: string, imports: readonly Import[], sources: Sources): string[] {
  return imports
    .filter(({ typeOnly, specifier }) => !typeOnly && specifier.startsWith('.'))
    .map(({ specifier }) => resolveImport(path, specifier, sources))
    .filter((target) => target !== undefined)
}

function placeOf(path: string): Place {
  const parts = path.split('/')
  const name = (parts.at(-1) ?? '').replace(/\.ts$/, '')
  const room = (parts[0] ?? '').replace(/\.ts$/, '')
  return { path, room, isDoor: parts.length === 1 || (parts.length === 2 && doors.includes(room)), name }
}

function checkName({ path, room, isDoor }: Place): string[] {
  const found: string[] = []
  const parts = path.replace(/\.ts$/, '').split('/')
  for (const part of parts) if (emptyNames.has(part.toLowerCase())) found.push(`${path}: "${part}" says nothing about what is inside`)
  if (isDoor && !doors.includes(room)) found.push(`${path}: only the doors (${doors.join(', ')}) stand at the top of src`)
  if (!isDoor && !(room in mayImport)) found.push(`${path}: "${room}" is not a room of the house`)
  if (parts.length > 2 && room !== 'catalog' && !(room === 'report' && parts[1] === 'words'))
    found.push(`${path}: a room is a flat folder (only catalog has a folder for each study, and report has words)`)
  return found
}

function checkImport(place: Place, { specifier, line }: Import, sources: Sources): string[] {
  const at = `${place.path}:${line}`
  if (specifier.startsWith('node:')) {
    return place.isDoor && nodeDoors.has(place.room)
      ? []
      : [`${at}: imports '${specifier}'; node:* belongs to ${[...nodeDoors].join(', ')}`]
  }
  if (!specifier.startsWith('.')) return checkPackage(place, specifier, at)
  const target = resolveImport(place.path, specifier, sources)
  if (target === undefined) return [`${at}: '${specifier}' is not a file of src`]
  const to = placeOf(target)
  if (to.isDoor && to.room === place.room && place.path !== target) return []
  if (to.isDoor) return [`${at}: imports the door ${to.name}; nothing inside the house, and no other door, knows a door`]
  if (place.isDoor || to.room === place.room) return []
  const allowed = mayImport[place.room] ?? []
  return allowed.includes(to.room)
    ? []
    : [`${at}: ${place.room} may not import ${to.room} ('${specifier}'); it may import ${listed(allowed)}`]
}

function checkPackage(place: Place, specifier: string, at: string): string[] {
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? specifier)
  if (name === 'zod' && !zodFiles.has(place.name)) return [`${at}: imports zod, which belongs to files named schema.ts or options.ts`]
  if (place.isDoor) return []
  const allowed = mayImport[place.room] ?? []
  return allowed.includes(name) ? [] : [`${at}: ${place.room} may not import the package ${name}; it may import ${listed(allowed)}`]
}

const listed = (names: readonly string[]) => (names.length === 0 ? 'nothing' : names.join(', '))

/** The file a relative specifier means, or undefined. */
function resolveImport(from: string, specifier: string, sources: Sources): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  const base = parts.join('/')
  return [base, `${base}.ts`, `${base}/index.ts`].find((path) => path in sources)
}

/** Static, type, re-exporting and dynamic imports. */
function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (literal: ts.Node | undefined, typeOnly: boolean) => {
    if (!literal || !ts.isStringLiteralLike(literal)) return
    found.push({ specifier: literal.text, typeOnly, line: lineOf(file, literal) })
  }
  visit(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require')
      add(node.arguments[0], false)
  })
  return found
}

function isTypeOnly({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((e) => e.isTypeOnly)
  )
}

function checkGlobals(place: Place, file: ts.SourceFile): string[] {
  const found: string[] = []
  visit(file, (node) => {
    if (!ts.isIdentifier(node)) return
    const at = `${place.path}:${lineOf(file, node)}`
    const name = node.text
    if (isReference(node)) {
      if (name === 'eval') found.push(`${at}: eval; arithmetic is a tree that is interpreted`)
      if (name === 'Function' && isCalled(node)) found.push(`${at}: new Function; arithmetic is a tree that is interpreted`)
      if (hiddenInputs.has(name) && !place.isDoor) found.push(`${at}: ${name} belongs to the doors; below them it is an argument`)
    }
    if (name === 'random' && isMemberOf(node, 'Math') && !place.isDoor)
      found.push(`${at}: Math.random belongs to the doors; randomness is an argument`)
  })
  return found
}

const isCalled = ({ parent, ...node }: ts.Node) =>
  (ts.isNewExpression(parent) || ts.isCallExpression(parent)) && parent.expression.pos === node.pos

const isMemberOf = ({ parent }: ts.Node, owner: string) =>
  ts.isPropertyAccessExpression(parent) && ts.isIdentifier(parent.expression) && parent.expression.text === owner

/** An identifier that refers to a variable or type, rather than naming a property, a parameter or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isQualifiedName(parent)) return parent.left === node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  const named = parent as { readonly name?: ts.Node; readonly propertyName?: ts.Node }
  return named.name !== node && named.propertyName !== node
}

function checkClasses(place: Place, file: ts.SourceFile): string[] {
  const found: string[] = []
  visit(file, (node) => {
    if ((ts.isClassDeclaration(node) || ts.isClassExpression(node)) && node.name?.text !== 'SemError')
      found.push(`${place.path}:${lineOf(file, node)}: the only class of the house is SemError`)
  })
  return found
}

/** Cycles of value imports between the files of a room. Rooms cannot form one: the table has no way up. */
function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const finished = new Set<string>()
  const walk = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      found.push(`import cycle: ${[...trail.slice(start), path].join(' -> ')}`)
      return
    }
    if (finished.has(path)) return
    for (const target of edges.get(path) ?? []) walk(target, [...trail, path])
    finished.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return found
}

const lineOf = (file: ts.SourceFile, node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}
