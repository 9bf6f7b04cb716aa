import type { Module } from './read-module.ts'

interface Row {
  folders: readonly string[]
  /** From npm, or `node:` for what comes with Node. */
  packages: readonly string[]
}

/** The table of docs/design-goals.md: what the files of each folder of `src` may import, from `src` and from npm. */
const table: Record<string, Row> = {
  core: {
    folders: ['core'],
    packages: ['zod', 'yaml', 'xstate', 'damerau-levenshtein', 'uuid'],
  },
  documents: {
    folders: ['documents', 'core'],
    packages: ['docx', 'fflate', 'fontkit', 'pdfkit', 'mdast-util-from-markdown', 'mdast'],
  },
  cases: {
    folders: ['cases', 'core'],
    packages: [
      'fflate',
      'nspell',
      'mdast-util-from-markdown',
      'mdast',
      'mdast-util-mdx-expression',
      'mdast-util-mdx-jsx',
      'micromark-extension-mdx-expression',
      'micromark-extension-mdx-jsx',
      'micromark-extension-mdx-md',
    ],
  },
  build: {
    folders: ['build', 'cases', 'core'],
    packages: ['node:', 'vite', 'acorn', 'esbuild', 'fflate', 'mdx-bundler', 'yaml', 'mdast-util-from-markdown'],
  },
  app: {
    folders: ['app', 'cases', 'core', 'documents'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'xstate',
      '@xstate/react',
      'wouter',
      'idb-keyval',
      'zod',
      'mdast-util-from-markdown',
      'mdast',
      'mdx',
      'govuk-frontend',
      'fflate',
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-yaml',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      'dictionary-en-gb',
      'virtual:',
    ],
  },
  cli: {
    folders: ['cli', 'cases', 'core', 'documents', 'build'],
    packages: [
      'node:',
      'esbuild',
      'dictionary-en-gb',
      'vscode-languageclient',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
    ],
  },
}

/** The concepts of core, in their order: each may import itself and those before it. */
const concepts = [
  'diagnostics',
  'scenario',
  'machine',
  'analysis',
  'session',
  'score',
  'room',
  'report',
  'papers',
  'record',
  'map',
  'author',
  'check',
]

/** What the browser must not load until it is needed. */
const lateInApp = [
  '@codemirror/view',
  'mdast-util-from-markdown',
  'yaml',
  'zod',
  'docx',
  'fflate',
  'pdfkit',
  'fontkit',
  'damerau-levenshtein',
  'uuid',
]

/** One sentence for each way in which these files break the rules. */
export function breaches(modules: readonly Module[]): string[] {
  return modules.flatMap(module => [
    ...module.imports.flatMap(({ target }) => forbiddenImport(module.path, target)),
    ...impurities(module),
    ...(module.isBarrel ? [`${module.path} only passes on what other files export`] : []),
  ])
}

/** One sentence for each package that the pages starting from these files load at once, but should load late. */
export function earlyLoads(entries: readonly string[], modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map(module => [module.path, module]))
  const found: string[] = []
  const seen = new Set<string>()
  const visit = (path: string, way: string) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const { target, kind } of byPath.get(path)?.imports ?? []) {
      if (kind !== 'static') continue
      if (lateInApp.includes(packageOf(target))) found.push(`${way} loads ${target} at once`)
      visit(target, `${way} → ${target}`)
    }
  }
  for (const entry of entries) visit(entry, entry)
  return found
}

function forbiddenImport(from: string, target: string): string[] {
  const row = table[folderOf(from)]
  if (row === undefined) return [`${from} lies in no folder of the table`]
  const isOwn = target.startsWith('..') || folderOf(target) in table
  const isAllowed = isOwn
    ? row.folders.includes(folderOf(target)) && isInOrder(from, target)
    : row.packages.includes(packageOf(target))
  return isAllowed ? [] : [`${from} imports ${target}`]
}

/** Between two concepts of core the order counts; anything else has none. */
function isInOrder(from: string, target: string): boolean {
  if (folderOf(from) !== 'core') return true
  const [place, targetPlace] = [from, target].map(path => concepts.indexOf(path.split('/')[1] ?? ''))
  if (place === undefined || targetPlace === undefined || place < 0 || targetPlace < 0) return false
  return targetPlace <= place
}

function impurities({ path, impurities: found }: Module): string[] {
  return folderOf(path) === 'core' ? found.map(name => `${path} uses ${name}`) : []
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** `zod` of `zod/mini`, `@xstate/react` of itself, `node:` of `node:fs`. */
function packageOf(target: string): string {
  const scheme = /^[a-z]+:/.exec(target)
  if (scheme !== null) return scheme[0]
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}
