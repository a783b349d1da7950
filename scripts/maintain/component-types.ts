import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

/**
 * What editors know of our components in somebody's deck: a declaration for Vue's extension, which completes their properties. The types
 * are written out, so that nothing of our code is read.
 *
 * @param root - the folder of this project
 * @returns the text of components.d.ts
 */
export function renderComponentTypes(root: string): string {
  const folder = join(root, 'components')
  const parts = new Map(readdirSync(folder).filter((file) => file.endsWith('.vue')).toSorted().map((file) => [join(folder, `${file}.ts`), readFileSync(join(folder, file), 'utf8')]))
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, exactOptionalPropertyTypes: true, allowImportingTsExtensions: true, noEmit: true, types: [] }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = (file) => (parts.has(resolve(file)) ? propsModule(parts.get(resolve(file)) ?? '') : readFile(file))
  host.fileExists = (file) => parts.has(resolve(file)) || fileExists(file)
  host.getSourceFile = (file, target) => ((text) => (text === undefined ? undefined : ts.createSourceFile(file, text, target, true)))(host.readFile(file))
  const program = ts.createProgram([...parts.keys()], options, host)
  const writer = new TypeWriter(program.getTypeChecker(), resolve(root, 'scripts'))
  const components = [...parts].map(([file, source]) => {
    const words = openingWords(source)
    return `${words === '' ? '' : `    /** ${words} */\n`}    ${/(\w+)\.vue\.ts$/.exec(file)?.[1]}: DefineComponent<${writer.properties(program.getSourceFile(file))}>`
  })
  return `// What editors know of our components in a deck of yours. Written by \`npm run components\` from components/: change those.
import type { DefineComponent } from 'vue'

${[...writer.declarations.values()].join('\n\n')}

declare module 'vue' {
  interface GlobalComponents {
${components.join('\n')}
  }
}
`
}

/** A module with nothing of a component but the type of its properties. */
function propsModule(source: string): string {
  const script = /<script setup lang="ts">([^]*?)<\/script>/.exec(source)?.[1] ?? ''
  const imports = script.match(/^import .*$/gm)?.filter((line) => !line.includes('.vue')) ?? []
  const from = script.indexOf('defineProps<')
  const props = from < 0 ? '{}' : script.slice(from + 'defineProps<'.length, endOfType(script, from + 'defineProps<'.length))
  return `${imports.join('\n')}\nexport type Props = ${props}\n`
}

/** The index of the `>` that ends the type argument from an index on. */
function endOfType(script: string, from: number): number {
  let depth = 1
  for (let at = from; at < script.length; at += 1) {
    if (script[at] === '<') depth += 1
    if (script[at] === '>' && script[at - 1] !== '=') depth -= 1
    if (depth === 0) return at
  }
  return script.length
}

/** The first paragraph of the comment at the head of a component. */
function openingWords(source: string): string {
  const comment = /^<!--\n([^]*?)-->/.exec(source)?.[1] ?? ''
  return comment.split(/\n\s*\n|\n(?=<|---)/)[0]?.replaceAll(/\s+/g, ' ').trim().replace(/:$/, '.') ?? ''
}

/** Writes types out, and collects those of ours that they name. */
class TypeWriter {
  readonly declarations = new Map<string, string>()
  readonly #checker: ts.TypeChecker
  readonly #scripts: string

  constructor(checker: ts.TypeChecker, scripts: string) {
    this.#checker = checker
    this.#scripts = scripts
  }

  /** The type that a module exports as `Props`, written out. */
  properties(module: ts.SourceFile | undefined): string {
    const alias = module?.statements.find(ts.isTypeAliasDeclaration)
    return alias === undefined ? '{}' : this.#object(this.#checker.getTypeAtLocation(alias.name), alias, '    ')
  }

  #text(type: ts.Type, at: ts.Node): string {
    const { aliasSymbol } = type
    if (aliasSymbol && this.#isOurs(aliasSymbol) && !type.aliasTypeArguments?.length) return this.#named(aliasSymbol, type, at)
    return this.#spelled(type, at)
  }

  #spelled(type: ts.Type, at: ts.Node): string {
    const checker = this.#checker
    if (type.isUnion() && (type.flags & ts.TypeFlags.Boolean) === 0) {
      const parts = new Set(type.types.map((each) => ((each.flags & ts.TypeFlags.BooleanLiteral) !== 0 ? 'boolean' : this.#text(each, at))))
      return [...parts].map((part) => (/^\(?.*=>/.test(part) ? `(${part})` : part)).join(' | ')
    }
    if (checker.isTupleType(type)) return `[${checker.getTypeArguments(type as ts.TypeReference).map((each) => this.#text(each, at)).join(', ')}]`
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference)
      const text = element === undefined ? 'unknown' : this.#text(element, at)
      return /[|&]/.test(text) && !text.startsWith('{') ? `(${text})[]` : `${text}[]`
    }
    const { symbol } = type
    if (symbol && (symbol.flags & ts.SymbolFlags.Interface) !== 0 && this.#isOurs(symbol)) return this.#named(symbol, type, at)
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && type.getCallSignatures().length === 0) {
      const values = type.getStringIndexType()
      if (values) return `Record<string, ${this.#text(values, at)}>`
      if (type.getProperties().length > 0) return this.#object(type, at)
    }
    return checker.typeToString(type, at, ts.TypeFormatFlags.NoTruncation)
  }

  /** @param indent - of the lines, where each member has its own; left out, the object stands on one line, without the words on its members */
  #object(type: ts.Type, at: ts.Node, indent?: string): string {
    const members = type.getProperties().map((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0
      const own = this.#checker.getTypeOfSymbolAtLocation(property, at)
      const words = ts.displayPartsToString(property.getDocumentationComment(this.#checker)).replaceAll(/\s+/g, ' ').trim()
      const line = `${/^\w+$/.test(property.name) ? property.name : `'${property.name}'`}${isOptional ? '?' : ''}: ${this.#text(isOptional ? this.#checker.getNonNullableType(own) : own, at)}`
      return indent === undefined || words === '' ? line : `/** ${words} */\n${indent}  ${line}`
    })
    if (members.length === 0) return '{}'
    return indent === undefined ? `{ ${members.join('; ')} }` : `{\n${members.map((member) => `${indent}  ${member}`).join('\n')}\n${indent}}`
  }

  #named(symbol: ts.Symbol, type: ts.Type, at: ts.Node): string {
    const { name } = symbol
    if (!this.declarations.has(name)) {
      this.declarations.set(name, '')
      const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && !this.#checker.isArrayLikeType(type) && !type.getStringIndexType()
      this.declarations.set(name, isObject ? `export interface ${name} ${this.#object(type, at, '')}` : `export type ${name} = ${this.#spelled(type, at)}`)
    }
    return name
  }

  #isOurs(symbol: ts.Symbol): boolean {
    return symbol.declarations?.some((declaration) => declaration.getSourceFile().fileName.startsWith(this.#scripts.replaceAll('\\', '/'))) ?? false
  }
}
