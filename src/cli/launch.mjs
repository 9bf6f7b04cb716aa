/**
 * Runs a TypeScript program on every Node that we support; those before 22.18 do not read TypeScript by themselves.
 * The program is bundled once, and again only when a source has changed.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(checkout, 'node_modules', '.cache', 'desktop-audit')

/**
 * Imports the program, whose own top level does the work.
 * @param {string} entry path of a TypeScript file
 */
export async function launch(entry) {
  const folder = join(cache, fingerprint(entry))
  if (!existsSync(folder)) {
    const { bundle } = await import('./bundle.mjs')
    await bundle(entry, folder)
  }
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(join(folder, 'main.mjs')).href)
}

/**
 * Sizes and times of all sources: reading their contents would take longer than starting Node.
 * @param {string} entry
 */
function fingerprint(entry) {
  const hash = createHash('sha256').update(`${process.version} ${entry}`)
  const folders = new Set([join(checkout, 'src'), dirname(entry)])
  const files = [join(checkout, 'package-lock.json'), ...[...folders].flatMap(filesIn)]
  for (const file of files) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`\n${file} ${mtimeMs} ${size}`)
  }
  return hash.digest('hex').slice(0, 20)
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
}
