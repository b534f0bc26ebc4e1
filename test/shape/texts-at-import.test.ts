import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const catalogues = ['texts', 'words', 'formWords', 'eligibilityWords']
const folders = ['functions/applicant', 'functions/public', 'shared/form', 'shared/web']
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('/client/')),
)

const isLater = (node: ts.Node): boolean => ts.isFunctionLike(node) || ts.isTypeNode(node)

/** `text.lists.open` → its names, when it begins with one of `roots`. */
const pathOf = (node: ts.Node, roots: ReadonlyMap<string, unknown>): [string, string[]] | null => {
  if (ts.isIdentifier(node)) return roots.has(node.text) ? [node.text, []] : null
  if (!ts.isPropertyAccessExpression(node)) return null
  const before = pathOf(node.expression, roots)
  return before === null ? null : [before[0], [...before[1], node.name.text]]
}

const valueAt = (value: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>(
    (one, name) => (typeof one === 'object' && one !== null ? Reflect.get(one, name) : one),
    value,
  )

const isText = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Array.isArray(value)

const importsOf = async (source: ts.SourceFile, file: string): Promise<Map<string, unknown>> => {
  const found = new Map<string, unknown>()
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const bindings = statement.importClause?.namedBindings
    if (
      bindings === undefined ||
      !ts.isNamedImports(bindings) ||
      !ts.isStringLiteral(statement.moduleSpecifier)
    )
      continue
    const address = join(root, dirname(file), statement.moduleSpecifier.text)
    for (const { name } of bindings.elements.filter((one) => catalogues.includes(one.name.text))) {
      const module: Record<string, unknown> = await import(address)
      found.set(name.text, module[name.text])
    }
  }
  return found
}

/** Sentences a module takes while it is loaded: they would stay in the language of whoever came first. */
const takenAtImport = async (file: string): Promise<string[]> => {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const roots = await importsOf(source, file)
  const taken: string[] = []
  const visit = (node: ts.Node): void => {
    if (isLater(node) || ts.isImportDeclaration(node)) return
    const path = ts.isPropertyAccessExpression(node) ? pathOf(node, roots) : null
    if (path === null) {
      ts.forEachChild(node, visit)
      return
    }
    const value = valueAt(roots.get(path[0]), path[1])
    if (isText(value)) taken.push(`${file}: ${node.getText()}`)
    else if (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name))
      roots.set(node.parent.name.text, value)
  }
  ts.forEachChild(source, visit)
  return taken
}

test('a page takes its sentences when it is made, never when its module is loaded', async () => {
  expect(files.length).toBeGreaterThan(200)
  const taken: string[] = []
  for (const file of files) taken.push(...(await takenAtImport(file)))
  expect(taken).toEqual([])
})
