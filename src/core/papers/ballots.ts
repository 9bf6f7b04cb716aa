import { listed } from '../report/say.ts'
import { type Facts, type Graph, holds, type SeveralDecision, type SingleDecision } from '../machine/graph.ts'
import { factsReadBy } from '../machine/lower.ts'
import { type DecisionScript, letterOf, type Script } from '../session/script.ts'
import type { Cell, Row } from '../report/block.ts'
import { type Paper, paperOf, points, tableOf, writingLines } from './paper.ts'
import { type Story, storyOf, type StoryScene } from './story.ts'

/** How many rows are left over for a vote that was not foreseen. */
const spares = 2

/** One sheet for a voter: numbers and letters only, as the words of a decision would tell what comes. */
export function ballotSheet(script: Script): Paper {
  const ballots = ballotsOf(storyOf(script))
  const letters = lettersTo(Math.max(2, ...ballots.map(({ most }) => most)))
  const rows = ballots.map(({ number, asks, most }) => row(number, letters.slice(0, most), letters.length, asks))
  const spare = row('Spare', letters, letters.length, '')
  const columns = { Decision: 5, ...Object.fromEntries(letters.map(letter => [letter, 2])), Abstain: 5, Choose: 9 }
  const blocks = [
    points([
      'Read the question and the choices on the screen or the card. Choose before anyone says how they vote.',
      'Ring your letter beside the number of the decision, or ring “Abstain”. Then your table counts.',
      'Do not write your name. No one collects this sheet to see how you voted.',
    ]),
    tableOf('Ring your choice', columns, [...rows, ...Array.from({ length: spares }, () => spare)], { room: 1.4 }),
  ]
  return paperOf('ballots', `Ballot sheet: ${script.title}`, [{ id: 'votes', title: 'Your votes', blocks }])
}

function row(name: string, letters: readonly string[], columns: number, asks: string): Row {
  const ringed = Array.from({ length: columns }, (_, index): Cell => [[letters[index] ?? '']])
  return { cells: [[[name]], ...ringed, [['Abstain']], [[asks]]] }
}

/** One sheet for a table: who they are, what they chose and why, in their own words and none of the story's. */
export function tableSheet(script: Script): Paper {
  const blank = [[]]
  const rows = ballotsOf(storyOf(script)).map(({ number }) => ({ cells: [[[number]], blank, blank] }))
  const blocks = [
    writingLines('Table number, and who we are', 1),
    tableOf('What we chose', { Decision: 3, Letter: 3, 'Our reason, in one line': 20 }, rows, { room: 1.4 }),
    writingLines('Moments that mattered: when could it have gone differently?', 3),
  ]
  return paperOf('table', `Table sheet: ${script.title}`, [{ id: 'table', title: 'Our decisions', blocks }])
}

interface Ballot {
  readonly number: string
  readonly asks: string
  readonly most: number
}

/** As the room letters what is on offer from A on, a choice that is not takes the last letter away, whichever it is. */
function ballotsOf({ script, scenes }: Story): readonly Ballot[] {
  return scenes.flatMap(({ decision, decisionNumber, place }: StoryScene): readonly Ballot[] => {
    if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
    const counts = offersAt(script.graph, place).map(({ length }) => length)
    const most = Math.max(...counts)
    const maybe = unlessMissing(lettersTo(most).slice(Math.min(...counts)))
    return [{ number: String(decisionNumber), most, asks: `${howMany(decision.pick)}${maybe}` }]
  })
}

function lettersTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => letterOf(index))
}

/** Which choice it is, and why, is not for members to know yet. */
function unlessMissing(letters: readonly string[]): string {
  return letters.length === 0 ? '' : `. ${listed(letters)} only if on offer`
}

/** How many choices members make: `One`, or `1 to 2`. */
export function howMany({ min, max }: NonNullable<DecisionScript['pick']> = { min: 1, max: 1 }): string {
  if (max === 1) return 'One'
  return min === max ? `${min}` : `${min} to ${max}`
}

/** In more ways than this the facts that conditions read are not looked through. */
const mostWays = 4096

/**
 * Which choices can be on offer together, as far as their conditions tell: of two that rule each other out one is. What the
 * story lets come about before is not asked, so that none is missing here.
 */
export function offersAt(
  { facts }: Graph,
  { choices }: SingleDecision | SeveralDecision,
): readonly (readonly string[])[] {
  const read = new Set(choices.flatMap(({ when }) => factsReadBy(when)))
  const asked = facts.filter(({ id }) => read.has(id))
  if (asked.reduce((ways, { max }) => ways * (max + 1), 1) > mostWays)
    return [choices, choices.filter(({ when }) => factsReadBy(when).length === 0)].map(offer =>
      offer.map(({ id }) => id),
    )
  let ways: readonly Facts[] = [{}]
  for (const { id, max } of asked)
    ways = ways.flatMap(way => Array.from({ length: max + 1 }, (_, value) => ({ ...way, [id]: value })))
  const offers = ways.map(way => choices.flatMap(({ id, when }) => (holds(when, way) ? [id] : [])))
  return [...new Map(offers.map(offer => [offer.join(' '), offer])).values()].toSorted(
    (one, other) => other.length - one.length,
  )
}
