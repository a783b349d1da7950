// Thorough: not in the quick loop.
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/project.ts'

const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { files: string[]; dependencies: Record<string, string>; peerDependencies: Record<string, string> }

/** What comes with Slidev, which only decks in Markdown ask for. */
const WITH_SLIDEV = ['@slidev/cli', '@slidev/client', '@slidev/parser', '@slidev/types', 'vite', 'vue', 'vue-router', '@vitejs/plugin-vue', 'fuse.js', 'floating-vue']

/** What only Vite compiles, in our package or in the project of somebody with the addon. */
const FOR_VITE = /^(components|layouts|setup|styles)\/|^scripts\/render\/(slidev\/page|print\/(entry|print-app|slide-view)|handout|reading)\b/

async function sources(...folders: string[]): Promise<string[]> {
  const names = await Promise.all(folders.map(async (folder) => (await readdir(join(ROOT, folder), { recursive: true })).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)))
  return names.flat().filter((name) => /\.(ts|js|vue|css)$/.test(name))
}

/** What a file of the program imports for more than types, at once and when it needs it. */
async function importsIn(file: string): Promise<{ early: string[]; late: string[] }> {
  const source = ts.createSourceFile(file, await readFile(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest)
  const found: { early: string[]; late: string[] } = { early: [], late: [] }
  const visit = (node: ts.Node): void => {
    const isType = (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) || (ts.isExportDeclaration(node) && node.isTypeOnly)
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && !isType && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) found.early.push(node.moduleSpecifier.text)
    const [to] = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : []
    if (to && ts.isStringLiteral(to)) found.late.push(to.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  const isPackage = (to: string): boolean => !/^\.|^node:/.test(to)
  return { early: found.early.filter(isPackage), late: found.late.filter(isPackage) }
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

describe('a package', () => {
  it('names all that the program imports as dependencies; what comes with Slidev may be asked for', async () => {
    const program = (await sources('scripts')).filter((file) => !FOR_VITE.test(file) && !/^scripts\/(maintain|bench|commands\/bench)\b|\.d\.ts$/.test(file))
    const known = new Set([...Object.keys(manifest.dependencies), ...WITH_SLIDEV])
    const unnamed = await Promise.all(program.map(async (file) => {
      const { early, late } = await importsIn(file)
      return [...early, ...late].filter((to) => !known.has(packageOf(to))).map((to) => `${file}: ${to}`)
    }))
    expect(unnamed.flat()).toEqual([])
  })

  it('loads what comes with Slidev only for decks in Markdown', async () => {
    const program = (await sources('scripts')).filter((file) => !FOR_VITE.test(file) && !/^scripts\/(maintain|bench|render\/by-hand)\//.test(file))
    const early = await Promise.all(program.map(async (file) => (await importsIn(file)).early.filter((to) => WITH_SLIDEV.includes(packageOf(to))).map((to) => `${file}: ${to}`)))
    expect(early.flat()).toEqual([])
  })

  it('has every file that the components, layouts and setup files import', async () => {
    const isPacked = (file: string): boolean => manifest.files.some((place) => file === place || file.startsWith(`${place}/`))
    const seen = new Set<string>()
    const missing: string[] = []
    const follow = async (file: string): Promise<void> => {
      if (seen.has(file)) return
      seen.add(file)
      if (!isPacked(file)) missing.push(file)
      const inner = [...(await readFile(join(ROOT, file), 'utf8')).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to = '']) => relative(ROOT, resolve(ROOT, dirname(file), to)).replaceAll('\\', '/'))
      for (const to of inner) await follow(to)
    }
    for (const file of await sources('components', 'layouts', 'setup', 'styles')) await follow(file)
    expect(missing).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
  })
})
