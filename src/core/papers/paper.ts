import type { List, Notice, Paragraph, Particular, Run, Table, Text } from '../report/block.ts'
import { type Block, type Inline, type Item, plainText, type Prose } from '../scenario/prose.ts'

/** Something to print for an evening, as plain data. Every writer lays out the same. */
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
  /** 1 stands right below the title of a sheet, 2 below a 1. */
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

export function subheading(level: Subheading['level'], words: string): Subheading {
  return { type: 'subheading', level, words }
}

export function spoken(text: Text): Spoken {
  return { type: 'spoken', text }
}

/** The papers of an evening, in the order in which one prints them. */
export const paperKinds = ['clearance', 'guide', 'mel', 'participants', 'observer', 'ballots'] as const

export type PaperKind = (typeof paperKinds)[number]

export type FacilitatorsPaper = Extract<PaperKind, 'clearance' | 'guide' | 'mel'>

/** What holds the whole story, its points and its notes. */
export function isForFacilitator(kind: Paper['kind']): kind is FacilitatorsPaper {
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

/** On every page that anybody may see. */
export const openMarking = 'EXERCISE – FICTIONAL'

/** On every page that gives the story away. */
export const facilitatorMarking = 'FACILITATOR ONLY – EXERCISE – FICTIONAL'

/** Lays paragraphs out in one way or another. */
type ToBlock = (text: Text) => PaperBlock

/** The prose of a story as blocks. @param paragraph what each paragraph becomes */
export function proseBlocks(prose: Prose, paragraph: ToBlock): readonly PaperBlock[] {
  return prose.flatMap(block => blocksOf(block, paragraph))
}

function blocksOf(block: Block, paragraph: ToBlock): readonly PaperBlock[] {
  switch (block[0]) {
    case 'p':
      return [paragraph(runsOf(block.slice(1)))]
    case 'quote':
      return proseBlocks(block.slice(1) as Block[], paragraph)
    case 'ul':
      return [{ type: 'list', items: (block.slice(1) as Item[]).map(item => [plainText(item)]) }]
    case 'ol':
      return (block.slice(1) as Item[]).map((item, index) => paragraph([`${index + 1}. ${plainText(item)}`]))
  }
}

function runsOf(inlines: readonly Inline[]): Text {
  return inlines.map(runOf)
}

function runOf(inline: Inline): Run {
  if (typeof inline === 'string') return inline
  const words = plainText([['p', inline]])
  return inline[0] === 'strong' ? { strong: words } : words
}
