import { oneLine } from '../draft-words.ts'
import { type PassageText, readPassageText } from './passage-text.ts'

/** A part of a Twine story that is text, not code. */
export interface Passage extends PassageText {
  readonly name: string
  /** Of the file, from 1: its header. */
  readonly line: number
}

/** A Twine story as a Twee file holds it. */
export interface TweeStory {
  readonly title: string | undefined
  /** By name, in the order of the file. */
  readonly passages: ReadonlyMap<string, Passage>
  readonly start: Passage
  /** What was not read as it stands, a sentence each. */
  readonly remarks: readonly string[]
}

export type TweeReading =
  | { readonly ok: true; readonly story: TweeStory }
  | { readonly ok: false; readonly problem: string }

const mostPassages = 300
const mostCharacters = 2_000_000

/** Reads Twee 3, and the older Twee that it grew from. Nothing in it is run. */
export function readTwee(text: string): TweeReading {
  if (text.length > mostCharacters)
    return {
      ok: false,
      problem: 'This story has more than 2 million characters. Split it into files, one for each case.',
    }
  const written = writtenIn(text)
  if (written.length === 0)
    return { ok: false, problem: 'We found no passages. In a Twee file, each begins with a line such as “:: Start”.' }
  const remarks: string[] = []
  const data = storyData(written, remarks)
  const passages = new Map<string, Passage>()
  for (const one of written) {
    const why = whyLeftOut(one, passages)
    if (why !== undefined) remarks.push(`Line ${one.line}: ${why}`)
    else if (!settings.has(one.name)) passages.set(one.name, passageOf(one, data.format))
  }
  const [first] = passages.values()
  if (first === undefined) return { ok: false, problem: 'There is no passage with a story in it.' }
  if (passages.size > mostPassages)
    return {
      ok: false,
      problem: `The story has ${passages.size} passages, and we read ${mostPassages} at most. Make a file for each case.`,
    }
  const named = data.start === undefined ? undefined : passages.get(data.start)
  const start = named ?? passages.get('Start') ?? first
  if (data.start !== undefined && named === undefined)
    remarks.push(`There is no passage “${oneLine(data.start)}” to start with, so the case begins with “${start.name}”.`)
  const title = written
    .find(({ name }) => name === 'StoryTitle')
    ?.body.map(oneLine)
    .join(' ')
    .trim()
  return { ok: true, story: { title: /[\p{L}\p{N}]/u.test(title ?? '') ? title : undefined, passages, start, remarks } }
}

/** A passage before anyone looks at what it says. */
interface Written {
  readonly line: number
  readonly name: string
  readonly tags: readonly string[]
  /** The lines below its header. */
  readonly body: readonly string[]
}

function writtenIn(text: string): readonly Written[] {
  const found: (Written & { body: string[] })[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .entries()) {
    if (line.startsWith('::')) found.push({ line: index + 1, ...headerIn(line), body: [] })
    else found.at(-1)?.body.push(line)
  }
  return found
}

/** The metadata behind the tags only say where Twine draws the passage. */
function headerIn(line: string): Pick<Written, 'name' | 'tags'> {
  const [, name = '', tags = ''] = /^::((?:\\.|[^\\[{])*)(?:\[((?:\\.|[^\\\]])*)\])?/.exec(line) ?? []
  return {
    name: oneLine(decoded(name)),
    tags: tags.split(' ').flatMap(tag => (tag === '' ? [] : [decoded(tag).toLowerCase()])),
  }
}

/** Names write brackets, braces and the backslash with a backslash before them. */
function decoded(words: string): string {
  return words.replaceAll(/\\(.)/g, '$1')
}

interface StoryData {
  readonly start: string | undefined
  readonly format: string
}

/** A story whose settings cannot be read is read all the same, as the specification advises. */
function storyData(written: readonly Written[], remarks: string[]): StoryData {
  const passage = written.find(({ name }) => name === 'StoryData')
  if (passage === undefined) return { start: undefined, format: '' }
  const data = objectIn(passage.body.join('\n'))
  if (data === undefined)
    remarks.push(`Line ${passage.line}: we could not read StoryData as JSON, so we do not know where the story starts.`)
  const { start, format } = data ?? {}
  return {
    start: typeof start === 'string' ? oneLine(start) : undefined,
    format: typeof format === 'string' ? format.toLowerCase() : '',
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Passages that say something about the story, and that we have read. */
const settings: ReadonlySet<string> = new Set(['StoryTitle', 'StoryData'])

/** Passages that Twine's story formats and compilers run, show around the story, or keep for themselves. */
const codeNames =
  /^(?:Story(?:Init|Menu|Caption|Interface|Settings|Includes|Banner|Share|Subtitle|Author|DisplayTitle|JavaScript|Stylesheet|Script)|Passage(?:Header|Footer|Ready|Done)|User(?:Script|Stylesheet))$/
const codeTags: ReadonlySet<string> = new Set(
  'script stylesheet widget init startup debug-startup header footer debug-header debug-footer twine.private annotation'.split(
    ' ',
  ),
)

function whyLeftOut({ name, tags }: Written, before: ReadonlyMap<string, Passage>): string | undefined {
  if (name === '') return 'a passage has no name, so we left it out.'
  if (codeNames.test(name) || tags.some(tag => codeTags.has(tag)))
    return `“${name}” is for Twine and not part of the story, so we left it out.`
  const same = before.get(name)
  return same && `there is another passage “${name}” in line ${same.line}, so we left this one out.`
}

function passageOf({ name, line, body }: Written, format: string): Passage {
  return { name, line, ...readPassageText(body, line + 1, format) }
}
