import { sayDate } from '../../scenario/say-date.ts'
import type { Source } from '../../session/met.ts'
import { placeOf, refs, type Text } from '../block.ts'
import {
  cell,
  type Draft,
  type DraftItem,
  type DraftRow,
  filled,
  paragraphOf,
  partsOf,
  plain,
  section,
  typed,
  whole,
} from '../draft.ts'
import { said } from '../line.ts'
import { isFindingTold, weeksOfChecks } from '../findings.ts'
import { actionMonths } from './pictures.ts'
import { mostNotMet, type Offered } from '../recommendations.ts'
import { isAccepted } from '../review/review.ts'
import { count, counted, sentence } from '../say.ts'
import type { Telling } from '../telling.ts'

/** Each in full here, and only here. @param story what tells their reasons */
export function recommendations(telling: Telling, story: readonly Draft[]): Draft {
  const { forward, areAgreed } = telling.recommendations
  const told = offeredAndTold(forward, telling)
  const before = areAgreed
    ? 'That the Committee resolve:'
    : 'That the Committee either wait for the results of the checks or choose from these drafts:'
  const asked =
    told.length === 0
      ? none(telling)
      : [
          paragraphOf('recommendations/that', said(sourcesOf(told), before)),
          ...told.map(one => resolved(one, reasonsOf(one, story, telling), telling)),
          ...(areAgreed ? [putForward(told)] : []),
        ]
  return section('recommendations', 'Recommendations', [
    ...(telling.findings.length === 0 ? [] : [askForChecks(telling)]),
    ...asked,
  ])
}

function offeredAndTold(some: readonly Offered[], { isTold }: Telling): readonly Offered[] {
  return some.filter(one => isTold(sourcesOf([one])))
}

function askForChecks(telling: Telling): DraftItem {
  const { findings, part } = telling
  const weeks = weeksOfChecks(findings.filter(one => isFindingTold(one, telling)))
  const sources = findings.map(({ id }): Source => `finding:${id}`)
  return paragraphOf(
    'recommendations/checks',
    said(
      part === 'a' ? whole : [...sources, ...whole],
      'That the Committee ask officers for the checks in section ',
      placeOf('found'),
      `, and that officers report the results within ${counted(weeks, 'week')}.`,
    ),
  )
}

function none({ isTooShort, recommendations: { areAgreed, forward } }: Telling): readonly DraftItem[] {
  const notAgreed = isTooShort
    ? 'The session was too short for findings, so there is nothing to recommend yet.'
    : 'This session gave no reason for a recommendation.'
  const words = areAgreed ? 'Members put no recommendation forward.' : notAgreed
  return [paragraphOf('recommendations/none', said([...sourcesOf(forward), ...whole], words))]
}

function resolved(one: Offered, reasons: Text, telling: Telling): DraftItem {
  const source: Source = `recommendation:${one.id}`
  const words = one.why.trim() === '' ? [] : [` ${sentence(one.why.trim())}`]
  return {
    kind: 'paragraph',
    id: source,
    number: telling.numbers.of(source),
    said: [
      said(
        [source],
        one.says.replace(/\.$/, ''),
        ...(reasons.length === 0 ? [] : [' (', ...reasons, ')']),
        '.',
        ...words,
      ),
    ],
  }
}

/** By number, those that the story tells. */
function reasonsOf({ reasons }: Offered, story: readonly Draft[], telling: Telling): Text {
  const { numbers, isTold } = telling
  const told = story.flatMap(({ items }) => items.flatMap(partsOf)).filter(({ sources }) => isTold(sources))
  const known = new Set(numbers.all(told.flatMap(({ sources }) => sources)))
  return refs(numbers.all(reasons).filter(number => known.has(number)))
}

/** Who put them forward, as each of them says. */
function putForward(told: readonly Offered[]): DraftItem {
  const byClerk = told.filter(({ by }) => by === 'clerk').length
  const members = told.length - byClerk
  const mixed =
    members === 0 ? 'An officer added' : `Members put ${count(members)} of these forward, and an officer added`
  const words = byClerk === 0 ? 'Members put these forward.' : `${mixed} ${count(byClerk)}.`
  return paragraphOf('recommendations/by', said(sourcesOf(told), words))
}

function sourcesOf(some: readonly Offered[]): readonly Source[] {
  return some.map(({ id }): Source => `recommendation:${id}`)
}

/** Lead officer, dates and cost are the council's own, and filled in on acceptance. */
export function actionPlan(telling: Telling): Draft {
  const { review } = telling
  const { forward } = telling.recommendations
  const answered = forward.some(({ id }) => isAccepted(review, id) !== undefined)
  const planned = forward.filter(({ id }) => !answered || isAccepted(review, id) === true)
  const told = offeredAndTold(planned, telling)
  const when = answered
    ? 'The table gives the recommendations that were accepted.'
    : 'Lead officer, dates and cost are entered when a recommendation is accepted.'
  const items: readonly DraftItem[] = [
    paragraphOf('plan/when', said(sourcesOf(told), when)),
    {
      kind: 'table',
      id: 'plan/table',
      caption: 'Action plan',
      columns: { 'No.': 2, Action: 6, 'Lead officer': 4, Start: 3, Due: 3, Cost: 4, 'How we will know': 9 },
      rows: told.map(one => planRow(one, telling)),
    },
    ...actionMonths(told, telling),
  ]
  return section('plan', 'Action plan', told.length === 0 ? [] : items)
}

/** The author's cost and measure are hints in the draft, until an officer confirms them. */
function planRow({ id, short, cost, success }: Offered, { review, numbers, part }: Telling): DraftRow {
  const { lead, start, due, cost: agreedCost, success: measure } = review.planned[id] ?? {}
  const given = (words: string | undefined, hint = '') => cell(filled(words, part === 'draft' ? hint : ''))
  const day = (date: string | undefined) => given(date === undefined ? undefined : sayDate(date))
  return {
    sources: [`recommendation:${id}`],
    cells: [
      cell(numbers.of(`recommendation:${id}`) ?? ''),
      cell(short),
      given(lead),
      day(start),
      day(due),
      given(agreedCost, cost),
      given(measure, success),
    ],
  }
}

export function options(telling: Telling): Draft {
  const { review, recommendations: offered, isTooShort } = telling
  const { options: words = '', consultation } = review.details
  const notMet = isTooShort ? [] : offeredAndTold(offered.notMet.slice(0, mostNotMet), telling)
  return section('options', 'Options and consultation', [
    words.trim() === ''
      ? plain(
          'options/all',
          'The Committee may make all, some or none of the recommendations, change their words, or wait for the checks.',
        )
      : typed('options/typed', 'options', words, ''),
    ...inShort('options/more', 'Also drafted', offeredAndTold(offered.others, telling)),
    ...inShort('options/not-met', 'Other drafts, for which this exercise gave no reason', notMet),
    typed('options/consultation', 'consultation', consultation, 'who was consulted, and what they said'),
  ])
}

function inShort(id: string, before: string, some: readonly Offered[]): readonly DraftItem[] {
  if (some.length === 0) return []
  return [paragraphOf(id, said(sourcesOf(some), `${before}: ${some.map(({ short }) => short).join('; ')}.`))]
}
