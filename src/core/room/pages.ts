import { cutText, evenPages, linesOf, fitOnPages, prosePages, type Space } from './page-fitting.ts'
import type { ClosingView, QuestionView, RoomView, SceneView } from './room-view.ts'

type View<Kind extends RoomView['kind']> = Extract<RoomView, { readonly kind: Kind }>

/** What can be read from the last row on one page of a screen that is not wide: characters and lines. */
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
    case 'question':
      return questionPages(view)
    case 'consequence':
      // Under the same choices, each of which takes a line.
      return prosePages(view.text.flat(), lessLines(view.taken.length - 1)).map(text => ({
        ...view,
        text: text.length === 0 ? [] : [text],
      }))
    case 'moments':
      return fitOnPages(view.list, ({ title }) => linesOf(title, 24), momentLines).map(list => ({ ...view, list }))
    case 'boundaries':
      return [boundariesOnOnePage(view)]
    case 'divided':
      return dividedPages(view)
    case 'recommendations':
      return evenPages(
        view.drafts,
        ({ to, text }) => linesOf(`${to}: ${text}`, dense.width - 6) + 0.3,
        dense.lines + 1.5,
      ).map(drafts => ({ ...view, drafts }))
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

/** Two whole choices fill a page, and one that is long a page by itself; then all in the words that are voted on. */
function questionPages(view: QuestionView): readonly QuestionView[] {
  const brief = view.options.map(({ letter, words }) => ({ letter, words }))
  const long = view.options.map(({ letter, words, whole: all = words }) => ({ letter, words: all }))
  const atOnce = { ...view, options: brief }
  if (long.every(({ words }, index) => words === brief[index]?.words)) return [atOnce]
  const height = ({ words }: (typeof long)[number]) => Math.max(linesOf(words, whole.width - 6), whole.lines / 3)
  const pages = fitOnPages(long, height, (2 * whole.lines) / 3 + 1)
  return [...pages.map(options => ({ ...view, options })), atOnce]
}

/** The documents are handed over once the text has been read. */
function scenePages(view: SceneView): readonly SceneView[] {
  if (view.text === undefined) return [view]
  const pages = prosePages(view.text, lessLines(view.papers.length === 0 ? 0 : 1))
  return pages.map((text, index) => ({ ...view, text, papers: index === pages.length - 1 ? view.papers : [] }))
}

/** Below the picture, in columns. */
const momentLines = 26

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

function closingPages(view: ClosingView): readonly ClosingView[] {
  const said = (is: 'keep' | 'change') => cutText(view[is] ?? '', { ...dense, lines: 7 }).map(text => ({ is, text }))
  const pages = fitOnPages([...said('keep'), ...said('change')], ({ text }) => linesOf(text, dense.width) + 1, 9)
  if (pages.length === 1) return [view]
  return pages.map(page => ({
    ...view,
    keep: page.find(({ is }) => is === 'keep')?.text,
    change: page.find(({ is }) => is === 'change')?.text,
  }))
}
