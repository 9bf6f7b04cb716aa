import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'

/** The name of the file with the licence of everything that is shipped. */
export const licencesFile = 'third-party-licences.txt'

/** Something that was written by others, with the licence under which we may ship it. */
interface Work {
  readonly name: string
  readonly version: string
  /** As package.json names it; empty if it does not. */
  readonly licence: string
  readonly text: string
}

/**
 * Writes the licences of everything that the build puts into its files. The build stops if one of them has no text.
 *
 * @param checkout the folder with package.json and node_modules
 * @param workers scripts that another plugin builds, and that are shipped too
 */
export function licences(checkout: string, workers: readonly string[] = []): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
      const modules = [...chunks.flatMap(chunk => chunk.moduleIds), ...(await modulesOf(workers))]
      const source = licencesText(checkout, modules)
      // Servers send a text file without its encoding: the mark at its start tells browsers.
      this.emitFile({ type: 'asset', fileName: licencesFile, source: `\uFEFF${source}` })
    },
  }
}

async function modulesOf(scripts: readonly string[]): Promise<readonly string[]> {
  const options = { bundle: true, write: false, metafile: true } as const
  const { metafile } = await build({ entryPoints: [...scripts], outdir: 'nowhere', ...options })
  return Object.keys(metafile.inputs)
}

/** Sass puts all that a style sheet uses into one module, so the build does not know where its parts come from. */
function usedByStyle(module: string): readonly string[] {
  if (!/\.s[ac]ss$/.test(module)) return []
  const uses = readFileSync(module, 'utf8').matchAll(/^\s*@(?:use|forward|import) ['"]([^'"]+)['"]/gm)
  return [...uses].map(([, address = '']) => posix.join(posix.dirname(module), address))
}

/** The text of the file, given the paths of all modules that are shipped. */
export function licencesText(checkout: string, modules: readonly string[]): string {
  const { version } = readPackage(checkout)
  const own = textIn(checkout)
  const works = byName([...packagesOf(checkout, [...modules, ...modules.flatMap(usedByStyle)]), ...fontsOf(modules)])
  const empty = works.filter(({ text }) => text.trim() === '').map(({ name }) => name)
  if (empty.length > 0)
    throw new Error(
      `No licence text for ${empty.join(', ')}. Add it to src/build/licence-texts, a file for each package.`,
    )
  return `Desktop Audit ${version} is published under the MIT licence, which comes first.
It contains the works of others that are listed after it, each with its licence.

${part([`Desktop Audit ${version} (MIT)`], own)}
${grouped(works)
  .map(({ names, text }) => part(names, text))
  .join('\n')}`
}

function part(names: readonly string[], text: string): string {
  return `${line}\n${names.join('\n')}\n${line}\n\n${text}\n`
}

const line = '='.repeat(72)

/** Works with the very same licence share its text. */
function grouped(works: readonly Work[]): readonly { names: readonly string[]; text: string }[] {
  const texts = [...new Set(works.map(({ text }) => text))]
  return texts.map(text => ({ text, names: works.filter(work => work.text === text).map(title) }))
}

function title({ name, version, licence }: Work): string {
  return [name, version, licence && `(${licence})`].filter(word => word !== '').join(' ')
}

/** Sorted, each once. */
function byName(works: readonly Work[]): readonly Work[] {
  const once = new Map(works.map(work => [title(work), work]))
  return [...once].toSorted(([one], [other]) => one.localeCompare(other, 'en-GB')).map(([, work]) => work)
}

/** Every package that a module comes from, and those that its publisher had already put into that module. */
function packagesOf(checkout: string, modules: readonly string[]): readonly Work[] {
  return modules.flatMap(module => {
    const name = packageNamed(module)
    if (name === undefined) return []
    if (module.startsWith('\0')) return [packageWork(name, checkout, checkout)]
    const folder = module.slice(0, module.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}`.length)
    return [name, ...namedInside(module)].map(one => packageWork(one, folder, checkout))
  })
}

/** `docx` of `/x/node_modules/docx/dist/index.mjs`, and `@oxc-project/runtime` of `\0@oxc-project+runtime@0.1/…`. */
function packageNamed(module: string): string | undefined {
  if (module.startsWith('\0'))
    return /^\0(rolldown|vite|@oxc-project\+runtime)[@/]/.exec(module)?.[1]?.replace('+', '/')
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1]
}

/** Bundlers say in a comment where each piece came from. */
function namedInside(module: string): readonly string[] {
  const path = module.replace(/\?.*$/, '')
  if (!/\.[cm]?js$/.test(path)) return []
  const places = readFileSync(path, 'utf8').matchAll(/^\/\/ (?:#region )?(\S+)$/gm)
  const names = [...places].flatMap(([, place = '']) => packageNamed(place.replace(/^\\0/, '\0')) ?? [])
  return [...new Set(names)]
}

function packageWork(name: string, from: string, checkout: string): Work {
  const folder = [join(from, 'node_modules', name), from, join(checkout, 'node_modules', name)].find(
    path => existsSync(join(path, 'package.json')) && readPackage(path).name === name,
  )
  const given = join(import.meta.dirname, 'licence-texts', `${name.replace('/', '+')}.txt`)
  const ours = existsSync(given) ? read(given) : ''
  if (folder === undefined) return { name, version: '', licence: '', text: ours }
  const { version = '', license = '' } = readPackage(folder)
  return { name, version, licence: license, text: textIn(folder) || ours }
}

interface PackageFile {
  readonly name?: string
  readonly version?: string
  readonly license?: string
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile
}

/** Vite lists in its own file what it contains itself, none of which comes into a page. */
function textIn(folder: string): string {
  const names = readdirSync(folder).filter(name => /^(licen[cs]e|unlicense|copying|notice)/i.test(name))
  const texts = names.toSorted().map(name => read(join(folder, name)))
  return texts.map(text => text.replace(/\n# Licenses of bundled dependencies\n[^]*/, '').trim()).join('\n\n')
}

/** A font is a module of ours, with a file beside it: `LICENSE-Arimo.txt` for `arimo-bold.ts`. */
function fontsOf(modules: readonly string[]): readonly Work[] {
  const fonts = modules.filter(module => /\/fonts\/[\w-]+\.ts$/.test(module))
  return fonts.map(module => {
    const begins = (name: string) => basename(module).startsWith(name.toLowerCase())
    const file = readdirSync(dirname(module)).find(one => begins(/^LICENSE-(\w+)\.txt$/.exec(one)?.[1] ?? '-'))
    if (file === undefined) return { name: basename(module), version: '', licence: '', text: '' }
    const name = file.slice('LICENSE-'.length, -'.txt'.length)
    return { name, version: '', licence: 'font', text: read(join(dirname(module), file)) }
  })
}

/** Spaces at the ends of lines, and how lines end, make no other licence of it. */
function read(path: string): string {
  return readFileSync(path, 'utf8')
    .replaceAll(/[ \t]*\r?\n/g, '\n')
    .trim()
}
