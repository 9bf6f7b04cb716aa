import { counted } from '../core/diagnostics/wording.ts'
import type { Draft, DraftSetting } from '../core/scenario/draft-words.ts'
import { fieldNames } from '../core/scenario/event-list/columns.ts'
import { draftFrom } from '../core/scenario/event-list/draft.ts'
import { type EventList, readEventList } from '../core/scenario/event-list/event-list.ts'
import { decodedText } from '../core/scenario/reading/encoding.ts'
import { draftFromTwee } from '../core/scenario/twee/draft.ts'
import { readTwee } from '../core/scenario/twee/twee.ts'
import { readSpreadsheet } from './spreadsheet.ts'

/** A file that was read, before a case is made of it. */
export interface Import {
  /** As the file says it, else from its name. */
  readonly title: string
  readonly draft: (setting: DraftSetting) => Draft
  /** How we read it, and what we left out: a heading, and lines below it. */
  readonly said: (draft: Draft) => readonly [heading: string, ...lines: string[]]
}

/** An event list or a Twine story, or why we cannot import the file. @param file its name, without a folder */
export function readImport(file: string, bytes: Uint8Array): Import | string {
  const [ending = ''] = /\.[^.]*$/.exec(file.toLowerCase()) ?? []
  if (/^\.html?$/.test(ending))
    return 'This is a web page. Open the story in Twine, choose Build and then Export As Twee, and import that file.'
  return ending === '.twee' || ending === '.tw' ? storyIn(bytes, file) : listIn(bytes, file)
}

function listIn(bytes: Uint8Array, file: string): Import | string {
  const table = readSpreadsheet(bytes)
  if (!table.ok) return table.problem
  const read = readEventList(table.sheets)
  if (!read.ok) return read.problem
  const { list } = read
  return {
    title: list.title ?? titleFrom(file),
    draft: setting => draftFrom(list, setting),
    said: () => columnsRead(file, list),
  }
}

function columnsRead(file: string, { events, columns, remarks }: EventList): readonly [string, ...string[]] {
  const lines = columns.map(({ heading, field }) => {
    const as = field === undefined ? 'we do not know this heading: the facilitator’s notes' : fieldNames[field]
    return `${heading}: ${as}`
  })
  return [`We read ${counted(events.length, 'event')} from ${file}. Its columns:`, ...lines, ...remarks]
}

function storyIn(bytes: Uint8Array, file: string): Import | string {
  const read = readTwee(decodedText(bytes).text)
  if (!read.ok) return read.problem
  const { story } = read
  return {
    title: story.title ?? titleFrom(file),
    draft: setting => draftFromTwee(story, setting),
    said: ({ remarks = [] }) => [
      `We read ${counted(story.passages.size, 'passage')} from ${file}.`,
      ...story.remarks,
      ...remarks,
    ],
  }
}

/** `Market night` of `market-night-MEL.xlsx`. */
function titleFrom(file: string): string {
  const words = file
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/\b(?:mel|msel|main events? list|events? list)\b/gi, '')
    .trim()
  return words === '' ? 'An exercise' : words.charAt(0).toUpperCase() + words.slice(1)
}
