import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packExtension } from '../../src/build/vsix.ts'
import { Editor } from '../support/editor.ts'
import { smallCase } from '../support/small-case.ts'

const checkout = join(import.meta.dirname, '../..')

describe('the extension of Visual Studio Code', { timeout: 60_000 }, () => {
  let folder: string
  let bytes: Uint8Array
  let texts: ReadonlyMap<string, string>

  /** Unpacked far from the checkout, as an editor does. */
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vsix-'))
    bytes = await packExtension(checkout)
    const { files } = await JSZip.loadAsync(bytes)
    const entries = Object.values(files).filter(({ dir }) => !dir)
    texts = new Map(await Promise.all(entries.map(async file => [file.name, await file.async('text')] as const)))
    for (const [path, text] of texts) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  }, 60_000)

  afterAll(() => rm(folder, { recursive: true }))

  function textOf(path: string): string {
    return texts.get(path) ?? ''
  }

  test('has the manifest that editors install by, with every file that it names', async () => {
    const { version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as { version: string }
    const manifest = new XmlText(textOf('extension.vsixmanifest'))
    expect(manifest.attributes('PackageManifest')).toEqual([
      { Version: '2.0.0', xmlns: 'http://schemas.microsoft.com/developer/vsx-schema/2011' },
    ])
    expect(manifest.attributes('Identity')).toEqual([
      { Language: 'en-GB', Id: 'desktop-audit', Version: version, Publisher: 'desktop-audit' },
    ])
    expect(manifest.attributes('InstallationTarget')).toEqual([{ Id: 'Microsoft.VisualStudio.Code' }])
    const assets = manifest.attributes('Asset')
    expect(assets).toContainEqual({
      Type: 'Microsoft.VisualStudio.Code.Manifest',
      Path: 'extension/package.json',
      Addressable: 'true',
    })
    expect(assets.filter(({ Path = '' }) => !texts.has(Path))).toEqual([])
  })

  test('has a package.json that says when it starts, and what', async () => {
    const own = JSON.parse(textOf('extension/package.json')) as Record<string, unknown>
    const { version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as { version: string }
    expect(own).toMatchObject({
      name: 'desktop-audit',
      publisher: 'desktop-audit',
      version,
      engines: { vscode: '^1.91.0' },
      main: './client.cjs',
      activationEvents: ['onLanguage:yaml'],
    })
    expect([...texts.keys()]).toEqual(expect.arrayContaining(['extension/client.cjs', 'extension/server.cjs']))
  })

  test('has a content type for each kind of file', () => {
    const types = new XmlText(textOf('[Content_Types].xml')).attributes('Default')
    const endings = new Set([...texts.keys()].filter(path => path !== '[Content_Types].xml').map(path => extname(path)))
    expect(new Set(types.map(({ Extension }) => Extension))).toEqual(endings)
    expect(types.filter(({ ContentType = '' }) => !/^(?:text|application)\/\w+$/.test(ContentType))).toEqual([])
  })

  test('loads nothing but what Node and the editor have, and names no path of this machine', () => {
    const required = (name: string) =>
      new Set([...textOf(`extension/${name}.cjs`).matchAll(/\brequire\("(?:node:)?([^"]+)"\)/g)].map(([, one]) => one))
    const own = new Set<string | undefined>(builtinModules)
    expect([...required('client')].filter(name => !own.has(name))).toEqual(['vscode'])
    expect([...required('server')].filter(name => !own.has(name))).toEqual([])
    expect([...texts].filter(([, text]) => text.includes(checkout)).map(([path]) => path)).toEqual([])
  })

  test('has the licence of every package in it', () => {
    const names = ['vscode-languageclient', 'vscode-languageserver', 'minimatch', 'yaml', 'zod', 'xstate']
    const licences = textOf('extension/third-party-licences.txt')
    expect(names.filter(name => !licences.includes(`\n${name} `))).toEqual([])
  })

  test('is the same file each time', async () => {
    expect(Buffer.from(await packExtension(checkout)).equals(Buffer.from(bytes))).toBe(true)
  })

  test('serves an editor as its client starts it: a wrong goto, its page, and what a play finds', async () => {
    const home = join(folder, 'small')
    await mkdir(home)
    const wrong = smallCase.replace(/goto: [a-z-]+/, 'goto: nowhere')
    await writeFile(join(home, 'scenario.yaml'), smallCase)
    await writeFile(join(home, 'playthroughs.yaml'), '- { name: Wrong, picks: [] }\n')
    const [uri, plays] = ['scenario', 'playthroughs'].map(name => pathToFileURL(join(home, `${name}.yaml`)).href)
    if (uri === undefined || plays === undefined) throw new Error('no address')
    const editor = new Editor([join(folder, 'extension/server.cjs'), '--stdio', `--clientProcessId=${process.pid}`])
    await editor.ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} })
    editor.tell('initialized', {})
    const shown = editor.next(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && JSON.stringify(params).includes('DA301'),
    )
    editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: wrong } })
    const { diagnostics } = (await shown).params as {
      diagnostics: { code: string; codeDescription: { href: string } }[]
    }
    const page = diagnostics.find(({ code }) => code === 'DA301')?.codeDescription.href ?? ''
    expect(await readFile(fileURLToPath(page), 'utf8')).toMatch(/^# DA301: /)

    const found = editor.shown(plays, codes => codes.length > 0)
    editor.tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: smallCase }] })
    editor.tell('textDocument/didSave', { textDocument: { uri } })
    expect(await found).toEqual(['DA512'])
    const ended = editor.ended()
    await editor.ask('shutdown')
    editor.tell('exit')
    expect(await ended).toBe(0)
  })
})

/** The elements of XML as these files have it. */
class XmlText {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  attributes(name: string): readonly Readonly<Record<string, string>>[] {
    return [...this.#text.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, inside = '']) =>
      Object.fromEntries([...inside.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
    )
  }
}
