import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'
import { browserFloor, scriptProblems } from './browser-floor.ts'

/** The list of digests that is written into the built folder, as `sha256sum --check` reads it. */
const checksums = 'checksums.txt'

/** Builds the worker that keeps the program offline into the built folder, once all else is there. */
export function offlineWorker(source: string): Plugin {
  return {
    name: 'offline-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: ({ dir = '' }) => keepOffline(dir, source),
    },
  }
}

/**
 * Writes the worker for the files of a built folder, and their digests.
 *
 * @param source the worker's script, to be told `files` and `version`
 */
async function keepOffline(folder: string, source: string): Promise<void> {
  const built = basename(source).replace(/\.ts$/, '.js')
  const digests = await digestsOf(folder, [built, checksums])
  const script = await workerScript(source, digests)
  await writeFile(join(folder, built), script)
  const lines = [...digests, [built, digest(script)] as const]
  await writeFile(join(folder, checksums), lines.map(([path, sum]) => checkLine(path, sum)).join(''))
}

/** A line of a list of digests. The star says that the file is read byte by byte, on Windows too. */
export function checkLine(path: string, sum: Buffer): string {
  return `${sum.toString('hex')} *${path}\n`
}

export function digest(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}

/** Of every file but those that are about the others, and what Vite notes for itself, in the order of their paths. */
async function digestsOf(folder: string, others: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter(path => !path.startsWith('.') && !others.includes(path))
    .toSorted()
  return new Map(
    await Promise.all(paths.map(async path => [path, digest(await readFile(join(folder, path)))] as const)),
  )
}

async function workerScript(source: string, digests: ReadonlyMap<string, Buffer>): Promise<string> {
  const files = Object.fromEntries([...digests].map(([path, sum]) => [path, integrity(path, sum)]))
  const version = digest([...digests].map(([path, sum]) => checkLine(path, sum)).join('')).toString('hex')
  const define = { files: JSON.stringify(files), version: JSON.stringify(version.slice(0, 12)) }
  const options = { bundle: true, write: false, format: 'iife', minify: true, target: browserFloor } as const
  const { outputFiles } = await build({ entryPoints: [source], define, ...options })
  const script = outputFiles[0]?.text ?? ''
  const problems = scriptProblems(source, script)
  if (problems.length > 0) throw new Error(`Newer than the oldest browsers:\n${problems.join('\n')}`)
  return script
}

/** As `fetch` takes it. What lies outside `assets` a council may replace, but for the page itself. */
function integrity(path: string, sum: Buffer): string {
  return path.startsWith('assets/') || path === 'index.html' ? `sha256-${sum.toString('base64')}` : ''
}
