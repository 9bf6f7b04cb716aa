import type { Module } from './read-module.ts'

/** Small on purpose, each with its reason. */
const mayBeSmall = [
  // `index.html` names it.
  'app/main.tsx',
  // It must have run before the pages are read.
  'app/apply-council.ts',
  // The scripts of `tests` start by it too.
  'cli/launch.mjs',
  // Lists every diagnostic, for the test that holds the pages of `docs/diagnostics` to them.
  'core/diagnostics/catalogue.ts',
  // The stored schemas are tested against it.
  'core/scenario/json-schema.ts',
  // Fonts as data, a line each.
  'documents/pdf/fonts/',
]

export interface HouseFigures {
  /** Of TypeScript. */
  readonly files: number
  readonly lines: number
  readonly stylesheets: number
  /** Of the lines of a file. */
  readonly median: number
  readonly percentile90: number
  readonly longest: number
  /** A thousand lines have as many, types included and stylesheets not. */
  readonly importsPerThousand: number
  readonly exportsPerThousand: number
  /** Files under 60 lines with a single importer. */
  readonly tooSmall: readonly string[]
  readonly tooLong: readonly string[]
  /** Files that import each other, types included. */
  readonly cycles: readonly string[]
  /** How many files the longest chain of imports of values has. */
  readonly chain: number
  /** How many files lie directly in the fullest folder. */
  readonly fullestFolder: number
}

/** @param stylesheets paths relative to `src` */
export function houseFigures(modules: readonly Module[], stylesheets: readonly string[]): HouseFigures {
  const typescript = modules.filter(({ path }) => /\.tsx?$/.test(path))
  const lengths = modules.map(({ lines }) => lines).toSorted((one, other) => one - other)
  const lines = sum(lengths)
  const perThousand = (count: number) => Math.round((count / lines) * 10_000) / 10
  return {
    files: typescript.length,
    lines: sum(typescript.map(module => module.lines)),
    stylesheets: stylesheets.length,
    median: lengths[Math.floor(lengths.length / 2)] ?? 0,
    percentile90: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
    longest: lengths.at(-1) ?? 0,
    importsPerThousand: perThousand(sum(modules.map(module => withinSrc(module).length))),
    exportsPerThousand: perThousand(sum(modules.map(module => module.exports))),
    tooSmall: filesTooSmall(modules),
    tooLong: modules.filter(module => module.lines > 400).map(({ path, lines: long }) => `${path} ${long}`),
    cycles: cyclesIn(modules),
    chain: longestChain(modules),
    fullestFolder: fullest([...modules.map(({ path }) => path), ...stylesheets]),
  }
}

function withinSrc({ imports }: Module): readonly string[] {
  return imports.map(({ target }) => target).filter(target => /\.(tsx?|mjs)$/.test(target))
}

/** What is loaded when it is asked for needs a file of its own, however small it is. */
function filesTooSmall(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path, lines }) => lines < 60 && !mayBeSmall.some(start => path.startsWith(start)))
    .filter(({ path }) => {
      const importers = modules.filter(module => withinSrc(module).includes(path))
      const [only] = importers
      const isLazy = only?.imports.some(({ target, kind }) => target === path && kind === 'dynamic')
      return importers.length === 1 && isLazy !== true
    })
    .map(({ path }) => path)
}

/** Each file from which imports lead back to it, by the way that was found first. */
function cyclesIn(modules: readonly Module[]): string[] {
  const importsOf = new Map(modules.map(module => [module.path, withinSrc(module)]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    done.add(path)
    for (const target of importsOf.get(path) ?? []) visit(target, [...way, path])
  }
  for (const { path } of modules) visit(path, [])
  return cycles
}

function longestChain(modules: readonly Module[]): number {
  const byPath = new Map(modules.map(module => [module.path, module]))
  const known = new Map<string, number>()
  const lengthFrom = (path: string): number => {
    const before = known.get(path)
    if (before !== undefined) return before
    // Values cannot be imported in a circle, which the test of cycles sees to; this keeps it from running for ever.
    known.set(path, 0)
    const next = byPath.get(path)?.imports.filter(({ kind }) => kind === 'static') ?? []
    const length =
      1 + Math.max(0, ...next.filter(({ target }) => byPath.has(target)).map(({ target }) => lengthFrom(target)))
    known.set(path, length)
    return length
  }
  return Math.max(0, ...modules.map(({ path }) => lengthFrom(path)))
}

function fullest(paths: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
