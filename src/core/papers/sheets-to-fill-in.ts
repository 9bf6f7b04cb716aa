import { capital, listed } from '../report/say.ts'
import { type Facts, type Graph, holds, type SeveralDecision, type SingleDecision } from '../machine/graph.ts'
import { factsReadBy } from '../machine/lower.ts'
import { type DecisionScript, letterOf, type Script, trainingNotice } from '../session/script.ts'
import { type Cell, paragraph, type Row } from '../report/block.ts'
import { type Paper, type PaperBlock, paperOf, points, tableOf, writingLines } from './paper.ts'
import { type Story, storyOf, type StoryScene } from './story.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'

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
    // Which choice it is, and why, is not for members to know yet.
    const uncertain = lettersTo(most).slice(Math.min(...counts))
    const maybe = uncertain.length === 0 ? '' : `. ${listed(uncertain)} only if on offer`
    return [{ number: String(decisionNumber), most, asks: `${howMany(decision.pick)}${maybe}` }]
  })
}

function lettersTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => letterOf(index))
}

/** How many choices members make: `One`, or `1 to 2`. */
export function howMany({ min, max }: NonNullable<DecisionScript['pick']> = { min: 1, max: 1 }): string {
  if (max === 1) return 'One'
  return min === max ? `${min}` : `${min} to ${max}`
}

/** In more ways than this the facts that conditions read are not looked through. */
const mostWays = 4096

/** Which choices can be on offer together: of two whose conditions rule each other out one is. */
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

/** For someone who watches how the group works: two pages. It knows the names of the stages and nothing else of the story. */
export function observersSheet(script: Script): Paper {
  const { title, stages } = script
  const columns = {
    'What to watch for': 20,
    ...Object.fromEntries(stages.map((_, index) => [`Stage ${index + 1}`, 4])),
  }
  const rows = watched.map(what => ({ cells: [[[what]], ...stages.map(() => [[]])] }))
  const marks = tableOf('How the group works: a mark each time', columns, rows, { room: 1.4 })
  const lines = Math.max(1, Math.floor(8 / stages.length))
  const perStage = stages.map(stage => writingLines(`${stage.title}: what someone said or did, or no one did`, lines))
  return paperOf('observer', `Observer’s sheet: ${title}`, [
    { id: 'marks', title: 'What you see', blocks: [...howToWatch, marks] },
    { id: 'words', title: 'What you hear, and what to tell the group', blocks: [...perStage, ...atTheEnd] },
  ])
}

const howToWatch: readonly PaperBlock[] = [
  points([
    'Watch how the group works, not whether its answers are right. You take no part, and you do not know the story.',
    'Write down the exact words, and no member’s name. We test controls, not people.',
  ]),
]

const watched = [
  'Someone asks which facts are known, and which are only assumed.',
  'Someone asks whose decision it is: a member’s, an officer’s or the police’s.',
  'Someone asks who else needs to know.',
  'Someone writes down the decision and the reason.',
  'A quiet person is asked, or speaks unasked.',
  'People hear out a different view, and do not talk over it.',
  'The group changes its mind when it learns something new.',
  'The group talks about people who may be harmed, as well as cases and money.',
  'When time is short, the group notices what it leaves out.',
  'The group explains a decision as it would to the public.',
  'Someone says what their own council has in place, or lacks.',
]

const atTheEnd: readonly PaperBlock[] = [
  paragraph('Finish this in the break. The facilitator asks you for it in the debrief.'),
  writingLines('When the group worked best, and why', 2),
  writingLines('When it got stuck, and what helped', 2),
  writingLines('A question that no one asked', 1),
  writingLines('One thing for this group to keep, and one to change', 2),
]

/** What a monitoring officer needs to say yes in ten minutes, on one sheet. */
export function clearanceSheet(script: Script, notes: DebriefNotes): Paper {
  const { contentNotes } = script
  const blocks = [
    paragraph(`For the monitoring officer. ${script.summary} ${trainingNotice}`),
    ...(contentNotes.length === 0
      ? []
      : [paragraph({ strong: 'Difficult subjects: ' }, `${contentNotes.join('; ')}.`)]),
    liveHere(notes),
    namesOf(script, notes),
    writingLines('Date of the session, and of the next polling day here', 1),
    writingLines('Cleared, cleared with changes or not cleared; post, date and signature', 1),
  ]
  const title = 'Can members play this now?'
  return paperOf('clearance', `Clearance sheet: ${script.title}`, [{ id: 'clearance', title, blocks }])
}

/** Asked of every case, after the matters that it is like itself. */
const always = ['A review', 'A procurement', 'A disciplinary', 'A prosecution, or a police investigation']

function liveHere({ resembles }: DebriefNotes): PaperBlock {
  const blank: Cell = [['Yes / No']]
  return tableOf(
    'Is anything like this live here?',
    { 'Kind of matter': 10, 'Live here?': 4, 'Is anyone in the group involved in it?': 6 },
    [...resembles, ...always].map(matter => ({ cells: [[[capital(matter)]], blank, blank] })),
    { isSmall: true },
  )
}

/** Every invented name, so that a reader who knows the area can spot one that fits someone there. */
function namesOf({ cast, setting: { council, county, police } }: Script, { names }: DebriefNotes): PaperBlock {
  const people = Object.values(cast).map(({ name }) => name)
  const places = new Set([council, ...(county === undefined ? [] : [county]), police, ...names])
  return tableOf(
    'All names are invented. Underline any that match someone here: you can swap them in council.css',
    { 'Who or what': 3, Names: 17 },
    [{ cells: [[['People']], [[people.join(', ')]]] }, { cells: [[['Firms and places']], [[[...places].join(', ')]]] }],
    { isSmall: true },
  )
}
