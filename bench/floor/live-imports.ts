import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'

/** Package (or a path in one) → the names of it that live code uses; `*` is all of them. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>

/** Our own code alone, shaken as in the real bundle: what it still asks of packages is what it really uses. */
const ownCode = async (root: string, entry: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'functions', entry)],
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
  })
  return outputFiles[0]?.text ?? ''
}

type Binding = { package: string; name: string }

/** Local name → what it stands for. */
const bindingsOf = ({ importClause: clause, moduleSpecifier }: ts.ImportDeclaration): [string, Binding][] => {
  if (!ts.isStringLiteral(moduleSpecifier) || isBuiltin(moduleSpecifier.text)) return []
  const from = (local: ts.Identifier, name: string): [string, Binding] => [
    local.text,
    { package: moduleSpecifier.text, name },
  ]
  const named = clause?.namedBindings
  return [
    ...(clause?.name === undefined ? [] : [from(clause.name, 'default')]),
    ...(named !== undefined && ts.isNamespaceImport(named) ? [from(named.name, '*')] : []),
    ...(named !== undefined && ts.isNamedImports(named)
      ? named.elements.map((one) => from(one.name, (one.propertyName ?? one.name).text))
      : []),
  ]
}

/** `z.object` uses one name of its namespace, a bare `z` all of them. */
const usedName = (node: ts.Identifier, { name }: Binding): string => {
  const { parent } = node
  const member = name === '*' && ts.isPropertyAccessExpression(parent) && parent.expression === node
  return member ? parent.name.text : name
}

const isMemberName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) &&
  node.parent.name === node

/** What a function's own code uses of third-party packages. */
export const liveImports = async (root: string, entry: string): Promise<Imports> => {
  const code = await ownCode(root, entry)
  const source = ts.createSourceFile('own.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const bindings = new Map(source.statements.filter(ts.isImportDeclaration).flatMap(bindingsOf))
  const used = new Map<string, Set<string>>()
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    ts.forEachChild(node, visit)
    if (!ts.isIdentifier(node) || isMemberName(node)) return
    const binding = bindings.get(node.text)
    if (binding === undefined) return
    const names = used.get(binding.package) ?? new Set()
    used.set(binding.package, names.add(usedName(node, binding)))
  }
  visit(source)
  return used
}
