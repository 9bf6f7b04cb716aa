import { readdir, readFile } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { licencesFile, licencesText } from './licences.ts'

/**
 * Packs the extension of Visual Studio Code as a file to install: a zip of what the editor runs, with a manifest and a list of
 * content types beside it.
 *
 * @param checkout the folder with package.json and node_modules
 */
export async function packExtension(checkout: string): Promise<Uint8Array> {
  const source = join(checkout, 'src/cli/editor-extension')
  const [manifest, readme, licence, programs, pages] = await Promise.all([
    readManifest(checkout, source),
    readFile(join(source, 'README.md'), 'utf8'),
    readFile(join(checkout, 'LICENSE'), 'utf8'),
    bundled(checkout, source),
    pagesIn(join(checkout, 'docs')),
  ])
  const files: Readonly<Record<string, string>> = {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'README.md': readme,
    'LICENSE.txt': licence,
    ...programs,
    ...pages,
  }
  const parts: Readonly<Record<string, string>> = {
    'extension.vsixmanifest': vsixManifest(manifest),
    '[Content_Types].xml': contentTypes(Object.keys(files)),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`extension/${path}`, text])),
  }
  const entries = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const)
  // The first time that a zip can hold: the same sources give the same bytes.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) })
}

/** The keys of the extension's package.json that its other manifest repeats. */
interface ExtensionManifest {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly version: string
  readonly publisher: string
  readonly categories: readonly string[]
  readonly engines: { readonly vscode: string }
}

/** Its version is that of the product. */
async function readManifest(checkout: string, source: string): Promise<ExtensionManifest> {
  const [own, whole] = await Promise.all(
    [source, checkout].map(async folder => readFile(join(folder, 'package.json'), 'utf8')),
  )
  const { name, ...manifest } = JSON.parse(own ?? '') as ExtensionManifest
  const { version } = JSON.parse(whole ?? '') as ExtensionManifest
  return { name, ...manifest, version }
}

/** The two programs with all their packages, and the licences of those. Only the editor itself gives `vscode`. */
async function bundled(checkout: string, source: string): Promise<Readonly<Record<string, string>>> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['client', 'server'].map(name => join(source, `${name}.ts`)),
    absWorkingDir: checkout,
    outdir: source,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    // That of the oldest editor which the extension takes.
    target: 'node20.9',
    external: ['vscode'],
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [exhibitsAsData],
  })
  const modules = Object.keys(metafile.inputs).map(path => resolve(checkout, path))
  return {
    ...Object.fromEntries(outputFiles.map(({ path, text }) => [path.slice(source.length + 1), text])),
    [licencesFile]: licencesText(checkout, modules),
  }
}

/** The compiler of exhibits has a part for each system, and a case that is being written may come from outside: it is read as data. */
const exhibitsAsData: Plugin = {
  name: 'exhibits-as-data',
  setup(extension) {
    extension.onLoad({ filter: /[/\\]build[/\\]bundle\.ts$/ }, ({ path }) => ({
      contents: "export { drawAsData as bundle } from '../cases/exhibits/exhibit-data.ts'",
      loader: 'ts',
      resolveDir: dirname(path),
    }))
  },
}

/** The pages that explain each code, with those that they lead to. */
async function pagesIn(docs: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(join(docs, 'diagnostics'))).filter(name => name.endsWith('.md')).toSorted()
  const pages = await Promise.all(names.map(async name => readFile(join(docs, 'diagnostics', name), 'utf8')))
  const links = pages.flatMap(page => [...page.matchAll(/\]\(\.\.\/([\w-]+\.md)/g)].map(([, name = '']) => name))
  const others = [...new Set(links)].toSorted()
  const texts = await Promise.all(others.map(async name => readFile(join(docs, name), 'utf8')))
  return Object.fromEntries([
    ...names.map((name, index) => [`docs/diagnostics/${name}`, pages[index]]),
    ...others.map((name, index) => [`docs/${name}`, texts[index]]),
  ])
}

const assets = [
  ['Microsoft.VisualStudio.Code.Manifest', 'extension/package.json'],
  ['Microsoft.VisualStudio.Services.Content.Details', 'extension/README.md'],
  ['Microsoft.VisualStudio.Services.Content.License', 'extension/LICENSE.txt'],
] as const

function vsixManifest(manifest: ExtensionManifest): string {
  const { name, displayName, description, version, publisher, categories, engines } = manifest
  const lines = assets.map(([type, path]) => `    <Asset Type="${type}" Path="${path}" Addressable="true" />`)
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-GB" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}" />
    <DisplayName>${xml(displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(description)}</Description>
    <Categories>${xml(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(engines.vscode)}" />
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code" />
  </Installation>
  <Dependencies />
  <Assets>
${lines.join('\n')}
  </Assets>
</PackageManifest>
`
}

const types: Readonly<Record<string, string>> = {
  '.vsixmanifest': 'text/xml',
  '.json': 'application/json',
  '.cjs': 'application/javascript',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
}

/** One for each kind of file that the zip holds. */
function contentTypes(paths: readonly string[]): string {
  const endings = new Set(['.vsixmanifest', ...paths.map(path => extname(path))])
  const lines = [...endings].map(ending => `  <Default Extension="${ending}" ContentType="${types[ending]}" />`)
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${lines.join('\n')}
</Types>
`
}

function xml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
