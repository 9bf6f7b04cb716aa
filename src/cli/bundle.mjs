import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

/**
 * Writes the program and what it loads later into the folder, the former as `main.mjs`. Packages stay where they are.
 * @param {string} entry
 * @param {string} folder
 */
export async function bundle(entry, folder) {
  // Built aside and moved into place whole, as another process may be doing the same.
  const aside = `${folder}.${process.pid}`
  await esbuild.build({
    entryPoints: { main: entry },
    outdir: aside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Without it, a package that one command needs would be loaded by every command.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [keepAddresses],
  })
  await mkdir(dirname(folder), { recursive: true })
  await rename(aside, folder).catch(() => rm(aside, { recursive: true }))
  await removeOldBundles(dirname(folder))
}

/**
 * Those of the last day stay: a program that is running may still load a part of one.
 * @param {string} cache
 */
async function removeOldBundles(cache) {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000
  for (const name of await readdir(cache)) {
    const folder = join(cache, name)
    const { mtimeMs } = await stat(folder)
    if (mtimeMs < yesterday) await rm(folder, { recursive: true, force: true })
  }
}

/**
 * In the bundle `import.meta.url` is still the address of the source, so that paths beside it hold.
 * @type {import('esbuild').Plugin}
 */
const keepAddresses = {
  name: 'keep-addresses',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const address = JSON.stringify(pathToFileURL(path).href)
      const contents = source.replaceAll('import.meta.url', () => address)
      return { contents, loader: extname(path) === '.tsx' ? 'tsx' : 'ts' }
    })
  },
}
