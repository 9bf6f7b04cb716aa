import { cutText, linesOf, fitOnPages, prosePages, type Space } from './page-fitting.ts'
import type { ClosingView, ConsequenceView, RoomView, SceneView, TallyView } from './room-view.ts'

/** A view by its kind. */
type View<Kind extends RoomView['kind']> = Extract<RoomView, { readonly kind: Kind }>

/**
 * What can be read from the last row on one page, of a screen that is not wide: the characters in a line, and the lines.
 * The screen sets letters as large as it has room for, and never has to cut anything.
 */
const whole: Space = { width: 52, lines: 10 }

/** In the debrief, where more is on a page, in letters that are smaller. */
const dense: Space = { width: 70, lines: 17 }

/** A view on as many pages as it takes to be read from the last row. */
export function pagesOf(view: RoomView): readonly RoomView[] {
  const pages = splitUp(view)
  return pages.map((page, index) =>
    pages.length === 1 ? page : { ...page, part: { number: index + 1, of: pages.length } },
  )
}

function splitUp(view: RoomView): readonly RoomView[] {
  switch (view.kind) {
    case 'scene':
      return scenePages(view)
    case 'tally':
      return tallyPages(view)
    case 'consequence':
      return consequencePages(view)
    case 'moments':
      return fitOnPages(view.list, heightOfMoment, momentLines).map(list => ({ ...view, list }))
    case 'boundaries':
      return [boundariesOnOnePage(view)]
    case 'divided':
      return dividedPages(view)
    case 'recommendations':
      return fitOnPages(view.drafts, heightOfDraft, dense.lines + 1.5).map(drafts => ({ ...view, drafts }))
    case 'afterwards':
      return prosePages(view.text.flat(), dense).map(text => ({ ...view, text: [text] }))
    case 'closing':
      return closingPages(view)
    default:
      return [view]
  }
}

function lessLines(taken: number): Space {
  return { ...whole, lines: whole.lines - taken }
}

/** Under the same choices, each of which takes a line. */
function consequencePages(view: ConsequenceView): readonly ConsequenceView[] {
  const pages = prosePages(view.text.flat(), lessLines(view.taken.length - 1))
  return pages.map(text => ({ ...view, text: text.length === 0 ? [] : [text] }))
}

/** The documents are handed over once the text has been read. */
function scenePages(view: SceneView): readonly SceneView[] {
  if (view.text === undefined) return [view]
  const pages = prosePages(view.text, lessLines(view.papers.length === 0 ? 0 : 1))
  return pages.map((text, index) => ({ ...view, text, papers: index === pages.length - 1 ? view.papers : [] }))
}

/** Below the picture, in columns. */
const momentLines = 26

function heightOfMoment({ title }: View<'moments'>['list'][number]): number {
  return linesOf(title, 24)
}

/** What is out of bounds is named on one page, with the reasons as far as there is room. */
function boundariesOnOnePage(view: View<'boundaries'>): View<'boundaries'> {
  const height = view.crossed
    .map(({ chosen, why = '' }) => linesOf(`Not the members’ role: ${chosen}`, dense.width) + linesOf(why, dense.width))
    .reduce((one, other) => one + other + 0.5, 0)
  return height <= dense.lines ? view : { ...view, crossed: view.crossed.map(one => ({ ...one, why: undefined })) }
}

/** What a minority thought stands below the two sides, and where it is long on a page of its own. */
function dividedPages(view: View<'divided'>): readonly View<'divided'>[] {
  const { minority } = view
  if (minority === undefined || linesOf(minority, dense.width) <= 2) return [view]
  const pieces = cutText(minority, dense)
  return [
    { ...view, minority: undefined },
    ...pieces.map(piece => ({ ...view, sides: [], others: [], minority: piece })),
  ]
}

function heightOfDraft({ to, text }: View<'recommendations'>['drafts'][number]): number {
  return linesOf(`${to}: ${text}`, dense.width - 6) + 0.3
}

function heightOfAnswer({ text }: { readonly text: string }): number {
  return linesOf(text, dense.width) + 1
}

function closingPages(view: ClosingView): readonly ClosingView[] {
  const said = (is: 'keep' | 'change') => cutText(view[is] ?? '', { ...dense, lines: 7 }).map(text => ({ is, text }))
  const pages = fitOnPages([...said('keep'), ...said('change')], heightOfAnswer, 9)
  if (pages.length === 1) return [view]
  return pages.map(page => ({
    ...view,
    keep: page.find(({ is }) => is === 'keep')?.text,
    change: page.find(({ is }) => is === 'change')?.text,
  }))
}

/**
 * How the screen sets votes when its letters are nearly as small as may be, on a projector that is not wide, in lines of
 * words and in characters: see room-tally.css, and the test in a browser that holds the two together.
 */
const page = 21.5
const asks = { width: 56, height: 1.2 }
const words = { alone: 66, inTwos: 28 }
/** Bar, and what lies between it and the words. */
const bar = 0.8
const gap = 0.25
/** A table with its votes and what is left free after it is smaller than words. */
const table = { height: 0.95, width: 0.94, besides: 5 }
/** From here on choices stand in twos. */
const many = 5

/** Sums and bars first, and the votes of each table on a page of their own; both on one while that can be read. */
function tallyPages(view: TallyView): readonly TallyView[] {
  if (view.tables.length === 0 || heightOf(view) <= page) return [view]
  const sums = view.rows.map(row => ({ ...row, byTable: [] }))
  return [
    { ...view, rows: sums, tables: [] },
    { ...view, isByTable: true },
  ]
}

function heightOf({ asks: question, rows, tables }: TallyView): number {
  const isMany = rows.length >= many
  const width = isMany ? words.inTwos : words.alone
  const perLine = Math.max(1, Math.floor((width + 2) / tableWidth(tables)))
  const byTable = table.height * Math.ceil(tables.length / perLine) + 0.2
  const heights = rows.map(row => linesOf(row.words, width) + bar + byTable + gap)
  const inTwos = heights.map((height, index) => (index % 2 === 0 ? Math.max(height, heights[index + 1] ?? 0) : 0))
  const together = isMany ? inTwos : heights
  const asked = asks.height * linesOf(question, asks.width) + gap
  // One more for who abstained, or for a tie.
  return together.reduce((sum, height) => sum + height, asked) + 1.2
}

/** As wide as the widest, with votes of two figures. */
function tableWidth(tables: readonly string[]): number {
  return table.width * (Math.max(...tables.map(({ length }) => length)) + table.besides)
}
