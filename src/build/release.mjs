/**
 * `npm run release`: builds both forms of the product and puts what is published of a version into `release/`. The same
 * sources give the same bytes, so that everyone can build a release again and compare the digests.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'

const checkout = join(import.meta.dirname, '../..')

async function release() {
  const { version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'))
  const notes = notesFor(version, await readFile(join(checkout, 'CHANGELOG.md'), 'utf8'))
  const parts = plainSbom(npmSbom())
  say('Building the folder and the file. This takes about a minute.')
  await build()

  const folder = join(checkout, 'release')
  const name = `desktop-audit-${version}`
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  await writeFile(join(folder, `${name}-web.zip`), await zipOf(join(checkout, 'dist/web')))
  for (const file of ['desktop-audit.html', 'desktop-audit-author.html', 'third-party-licences.txt'])
    await copyFile(join(checkout, 'dist', file), join(folder, file))
  writeExtension(join(folder, `${name}.vsix`))
  await writeFile(join(folder, `${name}.cdx.json`), parts)
  await writeFile(join(folder, 'notes.md'), notes)
  await writeFile(join(folder, 'checksums.txt'), await checksumsOf(folder))
  say(`Wrote release/:\n${(await readdir(folder)).map(file => `  ${file}`).join('\n')}`)
}

async function build() {
  const vite = await import('vite')
  const configFile = join(checkout, 'vite.config.ts')
  for (const mode of ['production', 'one-file', 'author-file']) await vite.build({ configFile, mode, logLevel: 'warn' })
}

/**
 * The extension for editors, which another program of ours packs.
 * @param {string} file
 */
function writeExtension(file) {
  const program = join(checkout, 'src/cli/desktop-audit.mjs')
  const { status, stderr } = spawnSync(process.execPath, [program, 'lsp', '--extension', file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`We could not pack the extension.\n${stderr}`)
}

/**
 * The section of the changelog for a version; while it has none, what is not released yet.
 * @param {string} version
 * @param {string} changelog
 */
export function notesFor(version, changelog) {
  const sections = changelog.split(/^(?=## )/m)
  const titled = (/** @type {string} */ title) => sections.find(section => section.startsWith(`## [${title}]`))
  const section = titled(version) ?? titled('Unreleased')
  if (section === undefined) throw new Error(`CHANGELOG.md has no section for ${version}.`)
  if (titled(version) === undefined)
    say(`CHANGELOG.md has no section for ${version} yet: notes.md has those of “Unreleased”.`)
  // Links that are defined at the end of the changelog are no part of its last section.
  return `# Desktop Audit ${version}\n${section
    .replace(/^.*\n/, '')
    .replaceAll(/^\[[^\]]+\]: .*\n?/gm, '')
    .trimEnd()}\n`
}

/** npm is started as a Node script, as that works on every system. */
function npmSbom() {
  const npm = process.env['npm_execpath']
  if (npm === undefined) throw new Error('Start this with `npm run release`.')
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev', '--package-lock-only']
  const { status, stdout, stderr } = spawnSync(process.execPath, [npm, ...args], {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
  if (status !== 0) throw new Error(`npm could not write the list of packages.\n${stderr}`)
  return stdout
}

/**
 * Without what differs each time: a random number, the time, and how the folder is called on this machine.
 * @param {string} text
 */
export function plainSbom(text) {
  const { serialNumber: _random, ...sbom } = JSON.parse(text)
  const { timestamp: _now, component, ...metadata } = sbom.metadata
  const name = component['bom-ref'].replace(/@[^@]*$/, '')
  return `${JSON.stringify({ ...sbom, metadata: { ...metadata, component: { ...component, name } } }, null, 2)}\n`
}

/**
 * All files of a folder but Vite's own notes, in a folder of the same name, with one time for all.
 * @param {string} folder
 */
export async function zipOf(folder) {
  const paths = (await filesIn(folder)).filter(path => !path.startsWith('.'))
  const files = await Promise.all(
    paths.map(async path => [`${basename(folder)}/${path}`, await readFile(join(folder, path))]),
  )
  // The first time that a zip can hold. It is kept without a time zone, so this is the same everywhere.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) })
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted()
}

/**
 * As `sha256sum --check` reads them.
 * @param {string} folder
 */
async function checksumsOf(folder) {
  const lines = (await filesIn(folder)).map(async path => {
    const sum = createHash('sha256').update(await readFile(join(folder, path)))
    return `${sum.digest('hex')} *${path}\n`
  })
  return (await Promise.all(lines)).join('')
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}

// Tests use parts of it.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await release()
  } catch (error) {
    // Vite's messages hold the places in Vite, too.
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`\nWe could not make the release.\n${message.replaceAll(/^ +at .*\n?/gm, '')}\n`)
    process.exitCode = 1
  }
}
