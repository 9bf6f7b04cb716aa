import { sayDate } from '../../scenario/say-date.ts'
import type { Source } from '../../session/met.ts'
import { type Cell, fill, placeOf, type Text } from '../block.ts'
import {
  cell,
  columnsOf,
  type Draft,
  type DraftItem,
  type DraftRow,
  paragraphOf,
  plain,
  typed,
  whole,
} from '../draft.ts'
import { cited, said } from '../line.ts'
import { actionMonths } from './pictures.ts'
import { type Offered, sceneTitles } from '../recommendations.ts'
import { isAccepted } from '../review/review.ts'
import { count, sentence } from '../say.ts'
import type { Telling } from '../telling.ts'

/** Each in full here, and only here. */
export function recommendations(telling: Telling): Draft {
  const { forward, areAgreed } = telling.recommendations
  const told = forward.filter(({ id }) => telling.isTold([`recommendation:${id}`]))
  const checks = telling.findings.length === 0 ? [] : [askForChecks(telling)]
  return {
    id: 'recommendations',
    title: 'Recommendations',
    items: [
      ...checks,
      ...(told.length === 0
        ? none(telling, sourcesOf(forward))
        : [
            paragraphOf(
              'recommendations/that',
              said(
                sourcesOf(told),
                areAgreed ? 'That the Committee resolve:' : 'That the Committee choose from these drafts:',
              ),
            ),
            ...told.map(one => resolved(one, telling)),
            ...putForward(told, areAgreed),
          ]),
    ],
  }
}

function askForChecks(telling: Telling): DraftItem {
  const sources = telling.findings.map(({ id }): Source => `finding:${id}`)
  return paragraphOf(
    'recommendations/checks',
    said(
      telling.part === 'a' ? whole : [...sources, ...whole],
      'That the Committee ask officers for the checks in section ',
      placeOf('found'),
      ', with the results at its next meeting.',
    ),
  )
}

function none({ isTooShort, recommendations: { areAgreed } }: Telling, all: readonly Source[]): readonly DraftItem[] {
  const notAgreed = isTooShort
    ? 'The session was too short for findings, so there is nothing to recommend yet.'
    : 'This session gave no reason for a recommendation.'
  const words = areAgreed ? 'Members put no recommendation forward.' : notAgreed
  return [paragraphOf('recommendations/none', said([...all, ...whole], words))]
}

function resolved(one: Offered, telling: Telling): DraftItem {
  const source: Source = `recommendation:${one.id}`
  const words = one.why.trim() === '' ? [] : [` ${sentence(one.why.trim())}`]
  return {
    kind: 'paragraph',
    id: source,
    number: telling.numbers.of(source),
    said: [said([source], one.says.replace(/\.$/, ''), ...reasonsCited(one, telling), '.', ...words)],
  }
}

/** By number; by the title of a scene where none has one. */
function reasonsCited({ reasons }: Offered, { numbers, plays }: Telling): Text {
  const found = cited(reasons, numbers)
  const titles = sceneTitles(reasons, plays).map(title => `“${title}”`)
  return found.length > 0 || titles.length === 0 ? found : [` (${titles.join(', ')})`]
}

/** Who put them forward, as each of them says. */
function putForward(told: readonly Offered[], areAgreed: boolean): readonly DraftItem[] {
  if (!areAgreed) return []
  const sources = sourcesOf(told)
  const byClerk = told.filter(({ by }) => by === 'clerk').length
  if (byClerk === 0) return [paragraphOf('recommendations/by', said(sources, 'Members put these forward.'))]
  const members = told.length - byClerk
  const words =
    members === 0 ? 'An officer added' : `Members put ${count(members)} of these forward, and an officer added`
  return [paragraphOf('recommendations/by', said(sources, `${words} ${count(byClerk)}.`))]
}

function sourcesOf(some: readonly Offered[]): readonly Source[] {
  return some.map(({ id }): Source => `recommendation:${id}`)
}

const planColumns = columnsOf({
  'No.': 2,
  Action: 6,
  'Lead officer': 5,
  Start: 4,
  Due: 4,
  Cost: 4,
  'How we will know': 7,
})

/** Lead officer, dates and cost are the council's own, and filled in on acceptance. */
export function actionPlan(telling: Telling): Draft {
  const { review, part } = telling
  const { forward } = telling.recommendations
  const answered = forward.some(({ id }) => isAccepted(review, id) !== undefined)
  const planned = forward.filter(({ id }) => (answered ? isAccepted(review, id) === true : true))
  const told = planned.filter(({ id }) => telling.isTold([`recommendation:${id}`]))
  if (told.length === 0) return { id: 'plan', title: 'Action plan', items: [] }
  return {
    id: 'plan',
    title: 'Action plan',
    items: [
      paragraphOf(
        'plan/when',
        said(
          sourcesOf(told),
          answered
            ? 'The table gives the recommendations that were accepted.'
            : 'Lead officer, dates and cost are entered when a recommendation is accepted.',
        ),
      ),
      {
        kind: 'table',
        id: 'plan/table',
        table: {
          caption: 'Action plan',
          columns: planColumns,
        },
        rows: told.map(one => planRow(one, telling, part === 'draft')),
      },
      ...actionMonths(told, telling),
    ],
  }
}

/** The author's cost and measure are hints in the draft, until an officer confirms them. */
function planRow({ id, short, cost, success }: Offered, { review, numbers }: Telling, isDraft: boolean): DraftRow {
  const { lead, start, due, cost: agreedCost, success: measure } = review.planned[id] ?? {}
  return {
    sources: [`recommendation:${id}`],
    cells: [
      cell(numbers.of(`recommendation:${id}`) ?? ''),
      cell(short),
      given(lead),
      given(start === undefined ? undefined : sayDate(start)),
      given(due === undefined ? undefined : sayDate(due)),
      given(agreedCost, isDraft ? cost : ''),
      given(measure, isDraft ? success : ''),
    ],
  }
}

/** What an officer gave, or a place for it with a hint. */
function given(words = '', hint = ''): Cell {
  return cell(words.trim() === '' ? fill(hint) : words.trim())
}

export function options(telling: Telling): Draft {
  const { review, recommendations: offered } = telling
  const { options: words, consultation } = review.details
  const more = offered.others.filter(({ id }) => telling.isTold([`recommendation:${id}`]))
  const notMet = offered.notMet.filter(({ id }) => telling.isTold([`recommendation:${id}`])).slice(0, 3)
  return {
    id: 'options',
    title: 'Options and consultation',
    items: [
      ...(words === undefined || words.trim() === ''
        ? [
            plain(
              'options/all',
              'The Committee may make all, some or none of the recommendations, change their words, or wait for the checks.',
            ),
          ]
        : [typed('options/typed', 'options', words, '')]),
      ...inShort('options/more', 'Also drafted', more),
      ...inShort(
        'options/not-met',
        'Also worth considering, though this session did not meet their reasons',
        telling.isTooShort ? [] : notMet,
      ),
      typed('options/consultation', 'consultation', consultation, 'who was consulted, and what they said'),
    ],
  }
}

function inShort(id: string, before: string, some: readonly Offered[]): readonly DraftItem[] {
  if (some.length === 0) return []
  const sources = some.map((one): Source => `recommendation:${one.id}`)
  return [paragraphOf(id, said(sources, `${before}: ${some.map(({ short }) => short).join('; ')}.`))]
}
