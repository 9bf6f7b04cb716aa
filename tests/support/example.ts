import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from '../../src/build/bundle.ts'
import { ExhibitReader } from '../../src/cases/exhibits/read-exhibit.ts'
import { britishDictionary } from '../../src/cases/british-dictionary.ts'
import { check, type Checked } from '../../src/core/check/check.ts'
import type { FolderTexts, PictureText } from '../../src/core/check/folder-texts.ts'
import { checkSpelling, hardScenes } from '../../src/core/check/spelling.ts'
import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts'
import { decode } from '../../src/core/scenario/reading/decode.ts'

/** A fenced block of a page: what stands after the fence, and what is in it. */
export interface Block {
  readonly words: readonly string[]
  readonly text: string
}

const minimal = readFileSync(join(import.meta.dirname, '../../docs/diagnostics/minimal-scenario.yaml'), 'utf8')

/** The fenced blocks of a piece of Markdown. */
export function blocksIn(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w[^\n]*)\n(.*?)^```$/gms)].map(([, info = '', text = '']) => ({
    words: info.split(' '),
    text,
  }))
}

/**
 * Checks the example of a page. A block of YAML is part of a scenario: each of its top-level keys takes the place of the same
 * key in the minimal scenario or is added to it; under `scenes`, each scene that of the same name, or stands before the
 * ending. A word after the fence says when a block is something else.
 */
export async function checkExample(blocks: readonly Block[]): Promise<Checked> {
  const main = blocks.find(({ words }) => words[0] === 'yaml' && !words.includes('playthroughs'))
  const plays = blocks.find(({ words }) => words.includes('playthroughs'))
  const exhibits = blocks.flatMap(({ words, text }) =>
    words[1]?.startsWith('exhibits/') === true ? [[words[1], text] as const] : [],
  )
  const { folder } = await new ExhibitReader(bundle).read({
    folder: 'minimal',
    scenario: fileOf(main),
    playthroughs: plays === undefined ? undefined : { path: 'playthroughs.yaml', text: plays.text },
    exhibits: new Map(exhibits.map(([path, text]) => [path, { path, text }])),
    pictures: new Map(blocks.flatMap(pictureOf)),
  })
  const checked = await check(folder, {
    today: '2026-12-01',
    ...(main?.words.includes('few-states') === true ? { budget: 2 } : {}),
  })
  if (main?.words.includes('spelling') !== true) return checked
  return { ...checked, diagnostics: [...checked.diagnostics, ...(await wordingHints(folder))] }
}

/** What `check --spelling` adds. */
async function wordingHints(folder: FolderTexts): Promise<readonly Diagnostic[]> {
  const [{ default: affixes }, { default: words }] = await Promise.all([
    import('dictionary-en-gb/index.aff?raw'),
    import('dictionary-en-gb/index.dic?raw'),
  ])
  return [...checkSpelling(folder, britishDictionary(affixes, words)), ...hardScenes(folder)]
}

/** How large a picture is cannot be shown on a page, so a word says it: `of-9000-bytes`. */
function pictureOf({ words, text }: Block): readonly (readonly [name: string, picture: PictureText])[] {
  const [, name] = /^pictures\/(.+)\.svg$/.exec(words[1] ?? '') ?? []
  const [, bytes] = /of-(\d+)-bytes/.exec(words[2] ?? '') ?? []
  if (name === undefined) return []
  const size = bytes === undefined ? gzipSync(text).length : Number(bytes)
  return [[name, { path: `pictures/${name}.svg`, text, size, isShared: false }]]
}

function fileOf(block: Block | undefined) {
  const words = block?.words ?? []
  const text = words.includes('whole-file') ? (block?.text ?? '') : withParts(minimal, block?.text ?? '')
  return { path: 'scenario.yaml', ...decode(bytesOf(text, words), 'scenario.yaml') }
}

/** What would not fit on a page, or how a file is saved, cannot be seen on it, so a word says it. */
function bytesOf(example: string, words: readonly string[]): Uint8Array {
  const text = words.includes('thousand-lines') ? example.replace(/^.*ring.*\n/im, line => line.repeat(1000)) : example
  if (words.includes('utf-16')) return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (words.includes('windows-1252')) return Buffer.from(text, 'latin1')
  if (words.includes('with-bom')) return Buffer.from(`\ufeff${text}`)
  return Buffer.from(words.includes('six-megabytes') ? text + '# more\n'.repeat(900_000) : text)
}

function withParts(base: string, fragment: string): string {
  const parts = partsOf(fragment, '')
  const scenes = parts.find(part => part.startsWith('scenes:'))
  const others = parts.filter(part => part !== scenes)
  const withScenes = scenes === undefined ? base : replaceScenes(base, scenes)
  return others.reduce((text, part) => replaced(text, part, ''), withScenes)
}

function replaceScenes(base: string, scenes: string): string {
  const indented = scenes.replace(/^scenes:.*\n/, '').replaceAll(/^(?=.)/gm, '    ')
  return partsOf(indented, '      ').reduce((text, part) => replaced(text, part, '      '), base)
}

/** Puts a part in the place of the one with its key, or before the ending; at the top level, at the end. */
function replaced(text: string, part: string, indent: string): string {
  const key = part.split(':')[0] ?? ''
  const parts = partsOf(text, indent)
  const known = parts.findIndex(one => one.split(':')[0] === key)
  const ending = parts.findIndex(one => one.trimStart().startsWith('the-end:'))
  const at = ending < 0 ? parts.length : ending
  return (known < 0 ? parts.toSpliced(at, 0, part) : parts.with(known, part)).join('')
}

/** Cuts a text before each line that begins with just this indent. */
function partsOf(text: string, indent: string): readonly string[] {
  return text.split(new RegExp(`^(?=${indent}[^\\s#-])`, 'm')).filter(part => part !== '')
}
