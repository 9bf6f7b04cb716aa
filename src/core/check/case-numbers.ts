import { wordsAMinute, type Range } from '../analysis/tally.ts'
import { counted, quoted } from '../diagnostics/wording.ts'
import { type Paper, type PaperBlock, paperOf, points as bullets, subheading, tableOf } from '../papers/paper.ts'
import { paragraph, type Row } from '../report/block.ts'
import { pillars, pillarTitles } from '../scenario/pillar.ts'
import type { PlaceInFile } from '../scenario/reading/source.ts'
import type { Figures, Length, MembersShare, Shares } from './figures.ts'

/** The figures of a case in the words and the order in which a page, a terminal and a sheet of paper show them. */
export interface CaseNumbers {
  readonly title: string
  /** Whether the figures are exact or bounds, in a sentence or two. */
  readonly sentence: string
  /** What needs attention comes first. */
  readonly sections: readonly NumbersSection[]
}

export interface NumbersSection {
  readonly id: string
  readonly title: string
  readonly sentence: string
  /** The heading of the labels. */
  readonly rowTitle: string
  /** The headings of the values; none where each row is a sentence. */
  readonly columns: readonly string[]
  readonly rows: readonly NumbersRow[]
}

export interface NumbersRow {
  readonly label: string
  readonly values: readonly string[]
  /** Where an author can change it. */
  readonly place?: PlaceInFile | undefined
}

/** Rows of a list that are written out, on a page of any kind: no one reads more. */
export const mostRows = 100

export function caseNumbers(figures: Figures): CaseNumbers {
  return {
    title: figures.title,
    sentence: exactness(figures),
    sections: [
      attention(figures),
      slot(figures),
      lengths(figures),
      fourPs(figures),
      members(figures),
      endings(figures),
      shares('recommendations', figures.recommendations),
      shares('key-events', figures.keyEvents),
      shares('scenes', figures.sceneShares),
      ease(figures),
      words(figures),
      better(figures),
    ],
  }
}

function exactness({ exact, playthroughs }: Figures): string {
  const count = playthroughs?.toLocaleString('en-GB')
  if (exact) return `Different routes: ${count ?? 'too many to count'}. Every figure covers all of them.`
  return `Different routes: ${count === undefined ? 'too many to count' : `at most ${count}`}. The case is too large for exact figures. No route goes beyond these lowest and highest figures.`
}

/** Under this share of all routes, or of random sessions, hardly anyone meets a thing. */
const rare = 0.05
const veryRare = 0.01

/** Of Flesch’s scale: below it a text is hard, and not only fairly hard. */
const hard = 50

function attention(figures: Figures): NumbersSection {
  const rows = [...inLargeParts(figures), ...inChoicesAndFacts(figures), ...seldomMet(figures)]
  const sentence = rows.length === 0 ? 'We found no points that need attention.' : ''
  return { id: 'attention', title: 'What needs attention', sentence, rowTitle: 'point', columns: [], rows }
}

function inLargeParts(figures: Figures): readonly NumbersRow[] {
  const { slot: longest, exercised, scoredAt, reading } = figures
  const bare = pillars.filter(pillar => exercised[pillar].min <= 0)
  return [
    ...(minutesOf(longest) > longest.minutes ? [said(slotSentence(figures), longest.place)] : []),
    ...bare.map(pillar =>
      said(
        exercised[pillar].max <= 0
          ? `No decision affects ${pillarTitles[pillar]}.`
          : `${onOneRoute(figures)} no decision affects ${pillarTitles[pillar]}.`,
        scoredAt[pillar],
      ),
    ),
    ...(figures.members.leastLead < 0 ? [said(membersSentence(figures), figures.members.place)] : []),
    ...reading.hardest
      .slice(0, 5)
      .flatMap(({ scene, ease: score, place }) =>
        score < hard
          ? [said(`The scene ${quoted(scene)} is hard to read: ${score.toFixed(1)}, where 60 is plain English.`, place)]
          : [],
      ),
  ]
}

function inChoicesAndFacts(figures: Figures): readonly NumbersRow[] {
  return [
    ...figures.neverPreferred.map(({ scene, choice, place }) =>
      said(
        `However members weigh the four Ps, another choice at ${quoted(scene)} is better than ${quoted(choice)}.`,
        place,
      ),
    ),
    ...figures.changesNothing.map(({ scene, place }) =>
      said(`The decision at ${quoted(scene)} changes nothing: no scene, fact or score.`, place),
    ),
    ...figures.factsNeverRead.map(({ fact, place }) => said(`No condition reads the fact ${quoted(fact)}.`, place)),
    ...figures.factsNeverChanged.map(({ fact, place }) => said(`No choice changes the fact ${quoted(fact)}.`, place)),
    ...(figures.endingsNotPlayed ?? []).map(({ ending, place }) =>
      said(`No playthrough ends at ${quoted(ending)}.`, place),
    ),
  ]
}

function seldomMet({ endings: odds = [], recommendations = [], keyEvents = [] }: Figures): readonly NumbersRow[] {
  return [
    ...odds.flatMap(({ ending, max, place }) =>
      max < veryRare ? [said(`Under 1 % of random sessions end at ${quoted(ending)}.`, place)] : [],
    ),
    ...recommendations.flatMap(({ id, max, place }) =>
      max < rare ? [said(`Under 5 % of routes lead to the recommendation ${quoted(id)}.`, place)] : [],
    ),
    ...keyEvents.flatMap(({ id, max, place }) =>
      max < rare ? [said(`Under 5 % of routes meet the key event at ${quoted(id)}.`, place)] : [],
    ),
  ]
}

function said(label: string, place: PlaceInFile): NumbersRow {
  return { label, values: [], place }
}

/** A bound may be of a route that no one can take. */
function onOneRoute({ exact }: Figures): string {
  return exact ? 'On one route,' : 'On one route, perhaps,'
}

function minutesOf({ reading, deciding, afterwards }: Figures['slot']): number {
  return reading + deciding + afterwards
}

function slotSentence({ slot: longest, exact }: Figures): string {
  return `The longest route takes a group ${exact ? '' : 'up to '}${minutesOf(longest)} of the ${longest.minutes} minutes.`
}

function slot(figures: Figures): NumbersSection {
  const { reading, deciding, decisions, documents, words: all, documentWords, afterwards, place } = figures.slot
  const inDocuments = Math.round(documentWords / wordsAMinute)
  return {
    id: 'slot',
    rowTitle: 'part',
    title: 'The longest route and the slot',
    sentence: slotSentence(figures),
    columns: ['how much', 'minutes'],
    rows: [
      part('story', wordCount(all - documentWords), reading - inDocuments, figures.sceneWords.longest[0]?.place),
      part(counted(documents, 'document'), wordCount(documentWords), inDocuments, figures.documentsAt),
      part('decisions', String(decisions), deciding, figures.decisionsAt),
      part('looking back', '', afterwards, place),
      part('all', '', minutesOf(figures.slot), place),
    ],
  }
}

function part(label: string, howMuch: string, minutes: number, place: PlaceInFile | undefined): NumbersRow {
  return { label, values: [howMuch, number(minutes)], place }
}

function wordCount(count: number): string {
  return `${number(count)} ${count === 1 ? 'word' : 'words'}`
}

function lengths({ words: read, minutes, scenes, decisions, slot: { place }, decisionsAt, sceneWords }: Figures) {
  const row = (label: string, { min, median, max }: Length, round: (value: number) => number, at = place) => {
    const [low, high] = [round(median.min), round(median.max)]
    const middle = low === high ? number(low) : `${number(low)}–${number(high)}`
    return { label, values: [number(round(min)), middle, number(round(max))], place: at }
  }
  return {
    id: 'length',
    rowTitle: 'measure',
    title: 'Length',
    sentence: 'Each line is for itself: the route with the fewest words can have more decisions than another.',
    columns: ['shortest', 'median', 'longest'],
    rows: [
      row('words read', read, Math.round, sceneWords.longest[0]?.place),
      row('minutes before looking back', minutes, Math.ceil),
      row('scenes', scenes, Math.round),
      row('decisions', decisions, Math.round, decisionsAt),
    ],
  }
}

function fourPs(figures: Figures): NumbersSection {
  const { points, exercised, scoredAt, thinnest } = figures
  const decisions = exercised[thinnest].max === 1 ? 'decision affects' : 'decisions affect'
  return {
    id: 'four-ps',
    rowTitle: 'P',
    title: 'The four Ps',
    sentence: `The thinnest is ${pillarTitles[thinnest]}: ${fromTo(exercised[thinnest])} ${decisions} it on a route.`,
    columns: ['points', 'decisions that affect it'],
    rows: pillars.map(pillar => ({
      label: pillarTitles[pillar],
      values: [fromTo(points[pillar]), fromTo(exercised[pillar])],
      place: scoredAt[pillar],
    })),
  }
}

function members(figures: Figures): NumbersSection {
  const { shortest, longest, place } = figures.members
  const row = (label: string, { own, all }: MembersShare) => ({
    label,
    values: [`${own} of ${all}`, all === 0 ? '' : `${((own / all) * 100).toFixed(1)} %`],
    place,
  })
  return {
    id: 'members',
    rowTitle: 'route',
    title: 'Members’ own decisions',
    sentence: membersSentence(figures),
    columns: ['decisions', 'share'],
    rows: [row('on the shortest route', shortest), row('on the longest route', longest)],
  }
}

function membersSentence(figures: Figures): string {
  const { leastLead } = figures.members
  return leastLead >= 0
    ? 'On every route, at least half of the decisions are members’ own.'
    : `${onOneRoute(figures)} officers decide ${counted(-leastLead, 'time')} more than members.`
}

function endings({ endings: odds, endingsNotPlayed }: Figures): NumbersSection {
  const section = { id: 'endings', title: 'Endings', rowTitle: 'ending' }
  if (odds === undefined)
    return { ...section, sentence: 'The case is too large to say how often each comes.', columns: [], rows: [] }
  const often = 'How often a random session reaches each ending'
  if (endingsNotPlayed === undefined)
    return {
      ...section,
      sentence: `${often}.`,
      columns: ['random sessions'],
      rows: odds.map(({ ending, place, ...range }) => ({ label: ending, values: [shareWords(range)], place })),
    }
  const missed = new Set(endingsNotPlayed.map(({ ending }) => ending))
  return {
    ...section,
    sentence: `${often}, and whether one of your playthroughs does.`,
    columns: ['random sessions', 'playthrough'],
    rows: odds.map(({ ending, place, ...range }) => ({
      label: ending,
      values: [shareWords(range), missed.has(ending) ? 'none' : 'yes'],
      place,
    })),
  }
}

const shareSections = {
  recommendations: {
    title: 'Recommendations',
    rowTitle: 'recommendation',
    sentence: 'How many routes lead to each recommendation, the rarest first.',
  },
  'key-events': {
    title: 'Key events',
    rowTitle: 'key event at',
    sentence: 'How many routes meet each key event, the rarest first.',
  },
  scenes: { title: 'Scenes', rowTitle: 'scene', sentence: 'How many routes meet each scene, the rarest first.' },
}

function shares(id: keyof typeof shareSections, of: Shares | undefined): NumbersSection {
  const section = { id, ...shareSections[id] }
  if (of === undefined) return { ...section, sentence: 'There are too many routes to count.', columns: [], rows: [] }
  if (of.length === 0) return { ...section, sentence: 'There are none.', columns: [], rows: [] }
  const rows = of.map(({ id: label, place, ...range }) => ({ label, values: [shareWords(range)], place }))
  return { ...section, columns: ['routes'], rows }
}

function ease({ reading: { ease: overall, hardest } }: Figures): NumbersSection {
  return {
    id: 'reading-ease',
    rowTitle: 'scene',
    title: 'Reading ease',
    sentence:
      overall === undefined
        ? 'The scenario has no text.'
        : `${overall.toFixed(1)}: ${band(overall)}. 60 is plain English, and more is easier. The hardest scenes come first.`,
    columns: hardest.length === 0 ? [] : ['ease'],
    rows: hardest.map(({ scene, ease: score, place }) => ({ label: scene, values: [score.toFixed(1)], place })),
  }
}

/** In Flesch's own words. */
function band(score: number): string {
  const bands = ['very hard', 'hard', 'fairly hard', 'plain', 'fairly easy', 'easy', 'very easy'] as const
  return bands[[30, 50, 60, 70, 80, 90].filter(from => score >= from).length] ?? ''
}

function words({ sceneWords: { mean, longest } }: Figures): NumbersSection {
  return {
    id: 'words',
    rowTitle: 'scene',
    title: 'Words a scene',
    sentence: `A scene has ${number(Math.round(mean))} words on average, with its choices and documents. The longest come first.`,
    columns: ['words'],
    rows: longest.map(({ scene, words: count, place }) => ({ label: scene, values: [number(count)], place })),
  }
}

function better({ dominating }: Figures): NumbersSection {
  const rows = dominating.map(({ scene, choice, place, over, idle, clearCut }) => {
    const others = over.map(other => `${other}${idle.includes(other) ? ' (same result)' : ''}`).join(', ')
    return { label: `${scene}: ${choice}`, values: [`${others}${clearCut ? '; the author says why' : ''}`], place }
  })
  return {
    id: 'better-choices',
    rowTitle: 'choice',
    title: 'Choices at least as good as another on every P, and better on one',
    sentence: rows.length === 0 ? 'There are none.' : 'Members may still prefer the other for its consequences.',
    columns: rows.length === 0 ? [] : ['better than'],
    rows,
  }
}

function shareWords({ min, max }: Range): string {
  if (min === max) return perCent(min)
  const [low, high] = [Math.floor(min * 1000) / 10, Math.ceil(max * 1000) / 10]
  return `at least ${low.toFixed(1)} %, at most ${high.toFixed(1)} %`
}

/** Rounded each for itself, so that endings that are as likely as each other look so. */
function perCent(share: number): string {
  if (share === 0) return 'never'
  if (share === 1) return 'all'
  if (share > 0.999) return 'over 99.9 %'
  return share < 0.001 ? 'under 0.1 %' : `${(share * 100).toFixed(1)} %`
}

function fromTo({ min, max }: Range): string {
  return min === max ? number(min) : `${number(min)} to ${number(max)}`
}

function number(value: number): string {
  return value.toLocaleString('en-GB').replace('-', '−')
}

/** The numbers of a case to print: two or three pages for those who clear it. */
export function numbersSheet({ title, sentence, sections }: CaseNumbers): Paper {
  const blocks = [paragraph(sentence), ...sections.flatMap(sectionBlocks)]
  return paperOf('numbers', title, [{ id: 'numbers', title: 'The case in numbers', blocks }], { textSize: 'close' })
}

function sectionBlocks({ title, sentence, rowTitle, columns, rows }: NumbersSection): readonly PaperBlock[] {
  const heading = subheading(1, title)
  if (columns.length === 0) {
    const listed = rows.map(({ label, place }) => (place === undefined ? label : `${label} Line ${place.line}.`))
    return [
      heading,
      ...(sentence === '' ? [] : [paragraph(sentence)]),
      ...(listed.length === 0 ? [] : [bullets(listed)]),
    ]
  }
  const widths = Object.fromEntries(columns.map(column => [capital(column), 3]))
  const shown = rows.slice(0, mostRows)
  const left = rows.length - shown.length
  // The sentence is the caption, which stays with its table.
  return [
    heading,
    tableOf(sentence, { [capital(rowTitle)]: 4, ...widths, Line: 1.5 }, shown.map(tableRow), { isSmall: true }),
    ...(left === 0 ? [] : [paragraph(`${left} more are not listed here.`)]),
  ]
}

function tableRow({ label, values, place }: NumbersRow): Row {
  const line = place === undefined ? '' : String(place.line)
  return { cells: [[[label]], ...values.map(value => [[value]]), [[line]]] }
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}
