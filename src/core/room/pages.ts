import { cutText, linesOf, fitOnPages, prosePages, type Space } from './page-fitting.ts'
import type {
  ClosingView,
  ConsequenceView,
  KeyEventView,
  PillarView,
  QuestionView,
  RoomView,
  SceneView,
} from './room-view.ts'
import type { Support } from '../score/divided-decisions.ts'

/** A view by its kind. */
type View<Kind extends RoomView['kind']> = Extract<RoomView, { readonly kind: Kind }>

/**
 * What can be read from the last row on one page, of a screen that is not wide: the characters in a line, and the lines.
 * The screen sets letters as large as it has room for, and never has to cut anything.
 */
const whole: Space = { width: 52, lines: 10 }
const half: Space = { width: 32, lines: 12 }

/** Where something was and what was chosen there stands in smaller letters under it. */
const small = 0.78

function smallLines(text: string, width: number): number {
  return linesOf(text, Math.floor(width / small)) * small
}

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
      return consequencePages(view)
    case 'moments':
      return fitOnPages(view.moments, heightOfMoment, 2 * half.lines).map(moments => ({ ...view, moments }))
    case 'key-event':
      return keyEventPages(view)
    case 'also-marked':
      return fitOnPages(view.moments.flatMap(cutOwn), heightOfMarked, whole.lines).map(moments => ({
        ...view,
        moments,
      }))
    case 'boundaries':
      return fitOnPages(view.crossed, heightOfBoundary, whole.lines).map(crossed => ({ ...view, crossed }))
    case 'pillar':
      return pillarPages(view)
    case 'costs':
      return fitOnPages(view.costs, heightOfCost, whole.lines + 2).map(costs => ({ ...view, costs }))
    case 'divided':
      return fitOnPages(view.decisions.flatMap(cutMinority), heightOfDivided, whole.lines).map(decisions => {
        return { ...view, decisions }
      })
    case 'recommendations':
      return fitOnPages(view.drafts, heightOfDraft, whole.lines).map(drafts => ({ ...view, drafts }))
    case 'afterwards':
      return prosePages(view.text.flat(), whole).map(text => ({ ...view, text: [text] }))
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
  const height = ({ words }: (typeof long)[number]) => Math.max(linesOf(words, whole.width - 6), half.lines / 4)
  const pages = fitOnPages(long, height, half.lines / 2 + 1)
  return [...pages.map(options => ({ ...view, options })), atOnce]
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

/** On its later pages the text gives way to the measures; what is over of the members' own words follows. */
function keyEventPages(view: KeyEventView): readonly KeyEventView[] {
  const said = (is: 'text' | 'measures' | 'own', texts: readonly string[]) =>
    texts.flatMap(text => cutText(text, whole)).map(text => ({ is, text }))
  const all = [...said('text', [view.text]), ...said('measures', view.measures), ...said('own', view.own)]
  const height = ({ text }: { readonly text: string }) => linesOf(text, whole.width) + 0.5
  return fitOnPages(all, height, whole.lines).map(page => {
    const of = (is: 'text' | 'measures' | 'own') => page.filter(each => each.is === is).map(({ text }) => text)
    return { ...view, text: of('text').join(' '), measures: of('measures'), own: of('own') }
  })
}

function pillarPages(view: PillarView): readonly PillarView[] {
  const height = ({ title, chosen, why }: PillarView['helped'][number]) =>
    linesOf(why, half.width) + smallLines(`“${chosen}” · ${title}`, half.width) + 0.5
  const helped = fitOnPages(view.helped, height, half.lines)
  const harmed = fitOnPages(view.harmed, height, half.lines)
  return Array.from({ length: Math.max(helped.length, harmed.length) }, (_, page) => ({
    ...view,
    helped: helped[page] ?? [],
    harmed: harmed[page] ?? [],
  }))
}

/** Its number stands beside it, and what was chosen under it. */
function heightOfMoment({ title, chosen }: View<'moments'>['moments'][number]): number {
  const width = half.width - 4
  return linesOf(title, width) + (chosen.length === 0 ? 0 : smallLines(`“${chosen.join('”, “')}”`, width))
}

function heightOfBoundary({ title, chosen, why }: View<'boundaries'>['crossed'][number]): number {
  const named = linesOf(`Not the members’ role: “${chosen}”`, whole.width)
  return named + linesOf(why, whole.width) + smallLines(title, whole.width) + 0.5
}

type Marked = View<'also-marked'>['moments'][number]

function cutOwn({ title, own }: Marked): readonly Marked[] {
  const pieces = own.flatMap(text => cutText(text, { ...whole, lines: whole.lines - 2 }))
  const height = (text: string) => linesOf(text, whole.width)
  return fitOnPages(pieces, height, whole.lines - 2).map(page => ({ title, own: page }))
}

function heightOfMarked({ title, own }: Marked): number {
  return [title, ...own].map(text => linesOf(text, whole.width)).reduce((one, other) => one + other, 0.5)
}

type Split = View<'divided'>['decisions'][number]

function cutMinority(decision: Split): readonly Split[] {
  if (decision.minority === undefined) return [decision]
  const pieces = cutText(decision.minority, { ...whole, lines: whole.lines - 4 })
  return pieces.map(minority => ({ ...decision, minority }))
}

function heightOfDivided({ title, chosen, how = '', backed, minority }: Split): number {
  const settled = smallLines(`${how}. Taken: “${chosen.join('”, “')}”`, whole.width)
  const said = minority === undefined ? 0 : linesOf(minority, whole.width)
  return 0.3 + linesOf(title, whole.width) + settled + (backed === undefined ? 1 : linesOfHands(backed)) + said
}

/** What the votes were for, in what the bar beside it leaves; roughly, see the screen. */
function linesOfHands({ choices, several }: Support): number {
  const about = several ? '00 votes each for , of at least 00 people' : '00 % for '
  return linesOf(`${about}“${choices.join('” and “')}”`, half.width)
}

function heightOfDraft({ text }: View<'recommendations'>['drafts'][number]): number {
  return linesOf(text, whole.width) + 0.5
}

/** Roughly what is said of it, beside its labels: see the screen. */
const aboutACost = 115

/** And of each pillar that it is told of. */
const aboutAPillar = 20

function heightOfCost({ lost, cost }: View<'costs'>['costs'][number]): number {
  if (cost === undefined) return 2.5
  const labels = [cost.title, ...cost.done, ...cost.kept.labels].join(' ')
  return 1.5 + Math.ceil((labels.length + aboutACost + lost.length * aboutAPillar) / whole.width)
}

function closingPages(view: ClosingView): readonly ClosingView[] {
  const said = (is: 'keep' | 'change') =>
    cutText(view[is] ?? '', { ...whole, lines: whole.lines - 1 }).map(text => ({ is, text }))
  const height = ({ text }: { readonly text: string }) => linesOf(text, whole.width) + 1
  const pages = fitOnPages([...said('keep'), ...said('change')], height, whole.lines)
  if (pages.length === 1) return [view]
  return pages.map(page => ({
    ...view,
    keep: page.find(({ is }) => is === 'keep')?.text,
    change: page.find(({ is }) => is === 'change')?.text,
  }))
}
