import type { Source } from '../session/met.ts'
import { entry } from '../session/script.ts'
import type { Block, Cell, Run, Section, Text } from './block.ts'
import type { Draft, DraftItem } from './draft.ts'
import type { Said } from './line.ts'
import { typeset } from './say.ts'
import type { Edit, Part, Review } from './review/review.ts'

export interface Printing {
  readonly review: Review
  readonly part: Part
  /** Paragraphs are numbered 1.1, 1.2, and sections and appendices too. */
  readonly isNumbered: boolean
  readonly isTold: (sources: readonly Source[]) => boolean
  readonly isExempt: (source: Source) => boolean
}

/** A report's sections as they are read: what this part does not tell is taken out, then edits are put in, then all is numbered. */
export function printed(drafts: readonly Draft[], printing: Printing): readonly Section[] {
  const { leftOut } = printing.review
  const kept = drafts
    .filter(({ id }) => !leftOut.includes(id))
    .map(draft => ({ draft, blocks: draft.items.flatMap(item => printedItem(item, printing) ?? []) }))
    .filter(({ blocks }) => blocks.length > 0)
  const places = new Map<string, string>()
  const sections = numberedSections(kept, printing, places)
  return sections.map(section => ({ ...section, blocks: section.blocks.map(block => withPlaces(block, places)) }))
}

type Printed = Block & { readonly id: string; readonly sources: readonly Source[] }

function printedItem(item: DraftItem, printing: Printing): Printed | undefined {
  if (printing.review.leftOut.includes(item.id)) return undefined
  const { isTold } = printing
  switch (item.kind) {
    case 'paragraph': {
      const { said, number, isUnder, isPlain } = item
      const text = editedText(item.id, said, printing)
      if (text === undefined) return undefined
      const kind = { type: 'paragraph' as const, ...(number === undefined ? {} : { number }) }
      const under = isUnder === true || isPlain === true ? { isUnder: true } : {}
      return { ...kind, ...under, text: text.text, ...origin(item.id, text.sources, text.isEdited, printing) }
    }
    case 'list': {
      const told = item.said.filter(({ sources }) => isTold(sources))
      if (told.length === 0) return undefined
      return { type: 'list', items: told.map(({ text }) => text), ...origin(item.id, sourcesOf(told), false, printing) }
    }
    case 'notice':
      if (!isTold(item.said.sources)) return undefined
      return { type: 'notice', text: item.said.text, ...origin(item.id, item.said.sources, false, printing) }
    case 'quotation':
      if (!isTold(item.about.sources)) return undefined
      return {
        type: 'quotation',
        about: item.about.text,
        words: item.words,
        ...origin(item.id, item.about.sources, false, printing),
      }
    case 'table': {
      const rows = item.rows.filter(({ sources }) => isTold(sources))
      if (rows.length === 0) return undefined
      const told = rows.map(({ id, cells }) => ({ ...(id === undefined ? {} : { id }), cells }))
      return { type: 'table', ...item.table, rows: told, ...origin(item.id, sourcesOf(rows), false, printing) }
    }
    case 'figure':
      if (!isTold(item.sources)) return undefined
      return { type: 'figure', ...item.figure, ...origin(item.id, item.sources, false, printing) }
  }
}

/**
 * A paragraph's sentences, or the words that an officer put in their place. Those are told where all sentences are: nobody
 * here knows of which of them they speak.
 */
function editedText(
  id: string,
  said: readonly Said[],
  { review, isTold, part }: Printing,
): { readonly text: Text; readonly sources: readonly Source[]; readonly isEdited: boolean } | undefined {
  const told = said.filter(({ sources }) => isTold(sources))
  const edit = entry(review.edits, id)
  if (edit !== undefined && isPlaced(edit, said)) {
    const isWhole = part === 'b' ? told.length > 0 : told.length === said.length
    return isWhole && edit.now.trim() !== ''
      ? { text: [edit.now], sources: sourcesOf(said), isEdited: true }
      : undefined
  }
  return told.length === 0 ? undefined : { text: joined(told), sources: sourcesOf(told), isEdited: false }
}

/** An edit holds as long as what it was made of is there. */
function isPlaced({ sources }: Edit, said: readonly Said[]): boolean {
  const there = sourcesOf(said)
  return sources.every(source => there.includes(source))
}

function joined(said: readonly Said[]): Text {
  return said.flatMap(({ text }, index): Text => (index === 0 ? text : [' ', ...text]))
}

function sourcesOf(some: readonly { readonly sources: readonly Source[] }[]): readonly Source[] {
  return [...new Set(some.flatMap(({ sources }) => sources))]
}

function origin(id: string, sources: readonly Source[], isEdited: boolean, { part, isExempt }: Printing) {
  return {
    id,
    sources,
    ...(isEdited ? { isEdited } : {}),
    ...(part === 'draft' && sources.some(isExempt) ? { isExempt: true } : {}),
  }
}

interface Kept {
  readonly draft: Draft
  readonly blocks: readonly Printed[]
}

function numberedSections(
  kept: readonly Kept[],
  { isNumbered }: Printing,
  places: Map<string, string>,
): readonly Section[] {
  let section = 0
  let appendix = 0
  let tables = 0
  let figures = 0
  return kept.map(({ draft, blocks }) => {
    const isAppendix = draft.isAppendix === true
    const letter = String.fromCodePoint(65 + appendix)
    const short = isAppendix ? letter : String(section + 1)
    if (isAppendix) appendix++
    else section++
    if (isNumbered) places.set(draft.id, isAppendix ? `Appendix ${letter}` : short)
    let paragraphs = 0
    const numberedBlocks = blocks.map((block): Block => {
      if (block.type === 'table') return { ...block, number: `Table ${++tables}` }
      if (block.type === 'figure') return { ...block, number: `Figure ${++figures}` }
      if (block.type !== 'paragraph' || !isNumbered || block.number !== undefined || block.isUnder === true)
        return block
      const number = `${short}.${++paragraphs}`
      places.set(block.id, number)
      return { ...block, number }
    })
    return {
      id: draft.id,
      number: places.get(draft.id) ?? '',
      title: draft.title,
      isAppendix,
      blocks: numberedBlocks,
    }
  })
}

/** With the numbers of what it points at, and quotation marks as they are printed; an officer's words stay as typed. */
function withPlaces(block: Block, places: ReadonlyMap<string, string>): Block {
  if (block.isEdited === true) return block
  const text = (runs: Text): Text => runs.map(run => typesetRun(placed(run, places)))
  const cells = (all: readonly Cell[]) => all.map(one => one.map(text))
  switch (block.type) {
    case 'paragraph':
    case 'notice':
      return { ...block, text: text(block.text) }
    case 'list':
      return { ...block, items: block.items.map(text) }
    case 'table':
      return {
        ...block,
        caption: typeset(block.caption),
        rows: block.rows.map(row => ({ ...row, cells: cells(row.cells) })),
      }
    case 'quotation':
      return { ...block, about: text(block.about) }
    case 'figure':
      return block
  }
}

function typesetRun(run: Run): Run {
  if (typeof run === 'string') return typeset(run)
  return 'strong' in run ? { strong: typeset(run.strong) } : run
}

function placed(run: Run, places: ReadonlyMap<string, string>): Run {
  if (typeof run === 'string' || !('ref' in run) || run.text !== '') return run
  const place = places.get(run.ref)
  return place === undefined ? '–' : { ref: run.ref, text: place }
}

/** Edits whose paragraph is no longer there, or says something else by now, with their words. */
export function unplacedEdits(
  drafts: readonly Draft[],
  { edits }: Review,
): readonly (Edit & { readonly id: string })[] {
  const paragraphs = new Map(
    drafts.flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'paragraph' ? [[item.id, item.said] as const] : [])),
    ),
  )
  return Object.entries(edits).flatMap(([id, edit]) => {
    const said = paragraphs.get(id)
    return said !== undefined && isPlaced(edit, said) ? [] : [{ id, ...edit }]
  })
}
