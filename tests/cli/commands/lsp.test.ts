import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { Editor } from '../../support/editor.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { smallCase } from '../../support/small-case.ts'

describe('a language server', { timeout: 60_000 }, () => {
  const text = smallCase
  let editor: Editor
  let folder: string
  let uri: string

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'lsp-')), 'small')
    await mkdir(folder)
    await writeFile(join(folder, 'scenario.yaml'), text)
    uri = pathToFileURL(join(folder, 'scenario.yaml')).href
    editor = new Editor(['src/cli/desktop-audit.mjs', 'lsp', '--stdio'])
    await editor.ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} })
    editor.tell('initialized', {})
    editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
  }, 60_000)

  afterAll(() => editor.stop())

  /** The place in front of some words, or behind them. */
  function place(words: string, side: 'before' | 'after' = 'before') {
    const offset = text.indexOf(words) + (side === 'after' ? words.length : 0)
    const lines = text.slice(0, offset).split('\n')
    return { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } }
  }

  test('offers scenes after goto', async () => {
    const { result } = await editor.ask('textDocument/completion', place('goto: ', 'after'))
    const items = result as { label: string; textEdit: { newText: string } }[]
    const scenes = [...text.matchAll(/^ {6}([a-z-]+):$/gm)].map(([, id]) => id)
    expect(scenes.length).toBeGreaterThan(2)
    expect(items.map(({ label }) => label)).toEqual([...scenes, 'back', 'resume'])
  })

  test('says the meaning of a key', async () => {
    const { result } = await editor.ask('textDocument/hover', place('actor:'))
    expect(result).toMatchObject({
      contents: {
        value:
          '**actor**\n\nWho decides, from the cast. The default is the first person there.\n\nOptional. Takes the id of a person in the cast.',
      },
    })
  })

  test('goes to a definition, and finds it among all places', async () => {
    const [, id = ''] = /goto: ([a-z-]+)/.exec(text) ?? []
    const asked = place(`goto: ${id}`, 'after')
    const { result } = await editor.ask('textDocument/definition', asked)
    expect(result).toMatchObject({ uri, range: { start: { line: place(`      ${id}:`).position.line, character: 6 } } })
    const { result: places } = await editor.ask('textDocument/references', {
      ...asked,
      context: { includeDeclaration: true },
    })
    expect(places).toContainEqual(result)
  })

  test('renames, or says why not', async () => {
    const asked = place('actor: ', 'after')
    const { result: places } = await editor.ask('textDocument/references', {
      ...asked,
      context: { includeDeclaration: true },
    })
    const { result } = await editor.ask('textDocument/rename', { ...asked, newName: 'someone-else' })
    const edits = (places as { range: object }[]).map(({ range }) => ({ range, newText: 'someone-else' }))
    expect(edits.length).toBeGreaterThan(1)
    expect(result).toEqual({ changes: { [uri]: edits } })
    const refused = await editor.ask('textDocument/rename', { ...asked, newName: 'Someone else' })
    expect(refused.error?.message).toBe(
      '`Someone else` cannot be a name. Use small letters, figures and hyphens, beginning with a letter.',
    )
  })

  test('outlines the sections of a scenario', async () => {
    const { result } = await editor.ask('textDocument/documentSymbol', { textDocument: { uri } })
    const names = (result as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual([...text.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key))
  })

  test('shows a problem of a text that is not saved, and takes it back', async () => {
    const change = (version: number, now: string) =>
      editor.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: now }] })
    const shown = editor.shown(uri, codes => codes.includes('DA301'))
    change(2, text.replace(/goto: [a-z-]+/, 'goto: nowhere'))
    expect(await shown).toContain('DA301')
    const after = editor.shown(uri, codes => !codes.includes('DA301'))
    change(3, text)
    expect(await after).not.toContain('DA301')
  })

  test('gives nothing for other files', async () => {
    const other = pathToFileURL(join(folder, 'notes.yaml')).href
    editor.tell('textDocument/didOpen', {
      textDocument: { uri: other, languageId: 'yaml', version: 1, text: 'goto: ' },
    })
    const asked = { textDocument: { uri: other }, position: { line: 0, character: 6 } }
    expect((await editor.ask('textDocument/completion', asked)).result).toEqual([])
  })

  test('walks through the plays of a file that is saved', async () => {
    await writeFile(join(folder, 'playthroughs.yaml'), '- { name: Wrong, picks: [] }\n')
    const plays = pathToFileURL(join(folder, 'playthroughs.yaml')).href
    const shown = editor.shown(plays, codes => codes.length > 0)
    editor.tell('textDocument/didSave', { textDocument: { uri } })
    expect(await shown).toEqual(['DA512'])
  })

  test('ends when the editor asks, without an error', async () => {
    const ended = editor.ended()
    await editor.ask('shutdown')
    editor.tell('exit')
    expect(await ended).toBe(0)
  })
})

test('it takes no names', async () => {
  const terminal = new FakeTerminal()
  expect(await run(['lsp', 'friday-16-40'], terminal)).toBe(2)
  expect(terminal.beside).toContain('lsp takes no names')
})

test.each([
  [
    ['--extension', 'desktop-audit.zip'],
    '--extension takes a file such as desktop-audit.vsix, not `desktop-audit.zip`',
  ],
  [['--extension', 'x.vsix', '--stdio'], '--extension writes a file, and --stdio serves an editor: give one of them'],
])('it does not take %s', async (args, message) => {
  const terminal = new FakeTerminal({ folder: await mkdtemp(join(tmpdir(), 'lsp-')) })
  expect(await run(['lsp', ...args], terminal)).toBe(2)
  expect(terminal.beside).toContain(message)
})
