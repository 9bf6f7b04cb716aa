import {
  columnsOf,
  type List,
  list,
  type Notice,
  type Paragraph,
  type Particular,
  type Row,
  type Run,
  type Table,
  type Text,
} from '../report/block.ts'
import type { Drawing } from '../scenario/picture.ts'
import { type Block, type Inline, type Item, plainText, type Prose } from '../scenario/prose.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import type { Script } from '../session/script.ts'

/** Something to print for a group session, as plain data. Every writer lays out the same. */
export interface Paper {
  readonly kind: PaperKind | 'certificate' | 'law-review' | 'worksheet' | 'numbers'
  readonly language: 'en-GB'
  readonly title: string
  /** On every page. */
  readonly marking: string
  readonly orientation: 'portrait' | 'landscape'
  /** Small beside a laptop, large where several people read one sheet, close to fit one page. */
  readonly textSize: 'small' | 'close' | 'usual' | 'large'
  /** Whether the sheets are listed at the beginning. */
  readonly hasContents: boolean
  readonly sheets: readonly Sheet[]
}

/** Begins on a new page. */
export interface Sheet {
  readonly id: string
  readonly title: string
  /** The exhibit whose words it holds: what can draw one may draw it instead. */
  readonly handout?: { readonly exhibit: string; readonly number: number; readonly drawings: readonly Drawing[] }
  readonly blocks: readonly PaperBlock[]
}

/** What a sheet of paper is made of: what reports have, too, and what only people around a table need. */
export type PaperBlock = Paragraph | Notice | List | Table | Subheading | Particulars | Spoken | WritingLines

interface Subheading {
  readonly type: 'subheading'
  /** 1 is right below the title of a sheet, 2 below a 1. */
  readonly level: 1 | 2
  readonly words: string
}

/** Names, and what belongs to each. */
export interface Particulars {
  readonly type: 'particulars'
  readonly items: readonly Particular[]
}

/** Words of the story, to be read out. */
interface Spoken {
  readonly type: 'spoken'
  readonly text: Text
}

/** Room to write by hand. */
export interface WritingLines {
  readonly type: 'writing-lines'
  readonly label: string
  readonly count: number
}

/** Open to anyone unless its kind is for the facilitator, upright, in usual type and without contents by default. */
export function paperOf(
  kind: Paper['kind'],
  title: string,
  sheets: readonly Sheet[],
  layout: Partial<Pick<Paper, 'marking' | 'orientation' | 'textSize' | 'hasContents'>> = {},
): Paper {
  const marking = isForFacilitator(kind) ? facilitatorMarking : openMarking
  const usual = { marking, orientation: 'portrait', textSize: 'usual', hasContents: false } as const
  return { kind, language: 'en-GB', title, sheets, ...usual, ...layout }
}

export function subheading(level: Subheading['level'], words: string): Subheading {
  return { type: 'subheading', level, words }
}

export function spoken(text: Text): Spoken {
  return { type: 'spoken', text }
}

export function points(lines: readonly string[]): List {
  return list(lines.map(line => [line]))
}

/** What is under each name, those left out that have nothing; none where that is all of them. */
export function particulars(values: Readonly<Record<string, string | undefined>>): readonly Particulars[] {
  const items = Object.entries(values).flatMap(([name, value = '']) => (value === '' ? [] : [{ name, value: [value] }]))
  return items.length === 0 ? [] : [{ type: 'particulars', items }]
}

export function writingLines(label: string, count: number): WritingLines {
  return { type: 'writing-lines', label, count }
}

/** @param shares how wide each column is beside the others, by its title */
export function tableOf(
  caption: string,
  shares: Readonly<Record<string, number>>,
  rows: readonly Row[],
  look: Pick<Table, 'room' | 'isSmall'> = {},
): Table {
  return { type: 'table', caption, columns: columnsOf(shares), rows, ...look }
}

/** The papers of a group session by name: what to read first comes first. */
export const paperNames = {
  'quick-start': 'Quick start',
  clearance: 'Clearance sheet',
  guide: 'Running guide',
  script: 'Whole script',
  mel: 'Main Event List',
  cards: 'Choice cards',
  participants: 'Participants’ papers',
  table: 'Table sheet',
  ballots: 'Ballot sheet',
  observer: 'Observer’s sheet',
} as const

export type PaperKind = keyof typeof paperNames

export const paperKinds = Object.keys(paperNames) as readonly PaperKind[]

/** Whether it gives the story away: no one who plays may read it before its time. */
export function isForFacilitator(kind: Paper['kind']): boolean {
  return ['clearance', 'guide', 'script', 'mel', 'cards', 'numbers'].includes(kind)
}

/** What papers are made from. */
export interface PaperSource {
  readonly script: Script
  /** The text of each exhibit, by its id. */
  readonly exhibitTexts: ReadonlyMap<string, string>
  /** The drawings of the exhibits that have any, by its id. */
  readonly drawings: ReadonlyMap<string, readonly Drawing[]>
  /** Asked for only by the papers that members do not see: the page must not load notes for the others. */
  readonly loadNotes: () => Promise<DebriefNotes>
}

/** How files of a scenario's papers are called, without ending. */
export function paperFileName(scenario: string, kind: PaperKind): string {
  return `${scenario}-${kind}`
}

/** On every page that anyone may see. */
export const openMarking = 'EXERCISE – FICTIONAL'

/** On every page that gives the story away. */
const facilitatorMarking = 'FACILITATOR ONLY – EXERCISE – FICTIONAL'

/** The prose of a story as blocks. @param paragraph what each paragraph becomes */
export function proseBlocks(prose: Prose, paragraph: (text: Text) => PaperBlock): readonly PaperBlock[] {
  return prose.flatMap((block): readonly PaperBlock[] => {
    switch (block[0]) {
      case 'p':
        return [paragraph(block.slice(1).map(runOf))]
      case 'quote':
        return proseBlocks(block.slice(1) as Block[], paragraph)
      case 'ul':
        return [points((block.slice(1) as Item[]).map(plainText))]
      case 'ol':
        return (block.slice(1) as Item[]).map((item, index) => paragraph([`${index + 1}. ${plainText(item)}`]))
    }
  })
}

function runOf(inline: Inline): Run {
  if (typeof inline === 'string') return inline
  const words = plainText([['p', inline]])
  return inline[0] === 'strong' ? { strong: words } : words
}
