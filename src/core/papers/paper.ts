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
import { type Block, type Inline, type Item, plainText, type Prose } from '../scenario/prose.ts'

/** Something to print for a group session, as plain data. Every writer lays out the same. */
export interface Paper {
  readonly kind: PaperKind | 'certificate' | 'law-review' | 'worksheet'
  readonly language: 'en-GB'
  readonly title: string
  /** On every page. */
  readonly marking: string
  readonly orientation: 'portrait' | 'landscape'
  /** Whether the sheets are listed at the beginning. */
  readonly hasContents: boolean
  readonly sheets: readonly Sheet[]
}

/** Begins on a new page. */
export interface Sheet {
  readonly id: string
  readonly title: string
  /** The exhibit whose words it holds: what can draw one may draw it instead. */
  readonly handout?: { readonly exhibit: string; readonly number: number }
  readonly blocks: readonly PaperBlock[]
}

/** What a sheet of paper is made of: what reports have, too, and what only people around a table need. */
export type PaperBlock = Paragraph | Notice | List | Table | Subheading | Particulars | Spoken | WritingLines | Slip

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

/** A strip of paper with a cut line below it, on which one voter marks letters. */
export interface Slip {
  readonly type: 'slip'
  readonly title: string
  /** How many may be marked. */
  readonly asks: string
  readonly letters: readonly string[]
}

/** Open to anyone unless its kind is for the facilitator, upright and without contents, where nothing else is said. */
export function paperOf(
  kind: Paper['kind'],
  title: string,
  sheets: readonly Sheet[],
  layout: Partial<Pick<Paper, 'marking' | 'orientation' | 'hasContents'>> = {},
): Paper {
  const marking = isForFacilitator(kind) ? facilitatorMarking : openMarking
  return { kind, language: 'en-GB', title, marking, orientation: 'portrait', hasContents: false, sheets, ...layout }
}

export function subheading(level: Subheading['level'], words: string): Subheading {
  return { type: 'subheading', level, words }
}

export function spoken(text: Text): Spoken {
  return { type: 'spoken', text }
}

/** A list of plain lines. */
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

/** The papers of a group session, in the order in which one prints them. */
export const paperKinds = ['clearance', 'guide', 'mel', 'participants', 'observer', 'ballots'] as const

export type PaperKind = (typeof paperKinds)[number]

/** What holds the whole story, its points and its notes. */
export function isForFacilitator(kind: Paper['kind']): kind is 'clearance' | 'guide' | 'mel' {
  return kind === 'clearance' || kind === 'guide' || kind === 'mel'
}

export const paperNames: Readonly<Record<PaperKind, string>> = {
  clearance: 'Clearance sheet',
  guide: 'Facilitator’s guide',
  mel: 'Main Event List',
  participants: 'Participants’ papers',
  observer: 'Observer’s sheet',
  ballots: 'Ballot slips',
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
