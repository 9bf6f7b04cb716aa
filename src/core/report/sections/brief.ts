import type { Source } from '../../session/met.ts'
import { boundsSaid, endings, noneDiffered, seeAnswers, shownBy, story } from './found.ts'
import { isLawUnsigned, limitsOf } from './officers.ts'
import { type Difference, sayDifference } from '../differed.ts'
import { cell, type Draft, type DraftItem, paragraphOf, plain, section, whole } from '../draft.ts'
import { type ChosenFinding, weeksOfChecks } from '../findings.ts'
import { mayMeanOne, whoPlayed, withinBudget } from '../happened.ts'
import { type Said, said } from '../line.ts'
import { fourPs, timeLine } from './pictures.ts'
import type { Offered } from '../recommendations.ts'
import { continued, count, counted } from '../say.ts'
import type { Telling } from '../telling.ts'

const most = { findings: 4, recommendations: 6, differences: 2, lines: 2, linesOfCore: 3, wordsOfStory: 180 }

/** One sheet, two sides: what a member reads who has ten minutes. */
export function briefOf(telling: Telling): readonly Draft[] {
  return [
    asked(telling),
    happened(telling),
    found(telling),
    differed(telling),
    toChoose(telling),
    ...pictures(telling),
    limits(telling),
  ]
}

function findingsTold({ findings, isTold }: Telling): readonly ChosenFinding[] {
  return findings.filter(
    ({ id, rank, title, lines }) =>
      rank < most.findings &&
      isTold([`finding:${id}`, ...title.sources]) &&
      lines.some(({ sources }) => isTold(sources)),
  )
}

function recommendationsTold({ recommendations: { forward }, isTold }: Telling): readonly Offered[] {
  return forward.slice(0, most.recommendations).filter(({ id }) => isTold([`recommendation:${id}`]))
}

function asked(telling: Telling): Draft {
  const findings = findingsTold(telling)
  const checks = findings.length
  const weeks = weeksOfChecks(findings)
  const chosen = recommendationsTold(telling)
  const sources = chosen.map(({ id }): Source => `recommendation:${id}`)
  const toCheck = checks === 1 ? 'check' : `${count(checks)} checks`
  const orWait = checks === 0 ? '.' : ', or wait for the results.'
  const drafts = `${counted(chosen.length, 'recommendation')} below`
  const among =
    chosen.length === 1 ? 'decide whether to make the recommendation below' : `choose which of the ${drafts} to make`
  const choose = telling.recommendations.areAgreed ? `agree the ${drafts}.` : among + orWait
  const items = [
    ...(checks === 0
      ? []
      : [said(whole, `ask officers for the ${toCheck} below, with results within ${counted(weeks, 'week')};`)]),
    ...(chosen.length === 0 ? [] : [said(sources, choose)]),
  ]
  const none = telling.isTooShort
    ? 'No request yet: the session was too short for findings.'
    : 'That the Committee note this brief.'
  return section(
    'asked',
    'What we ask',
    items.length === 0
      ? [plain('asked/none', none)]
      : [plain('asked/that', 'That the Committee:'), { kind: 'list', id: 'asked/list', said: items }],
  )
}

/** Deeds go, the latest first, as far as there is no room for them: what was out of bounds goes last, the first deed never. */
function happened(telling: Telling): Draft {
  const { plays, numbered, isTold } = telling
  const stages = telling.stages.map(({ id, lines }) => ({
    id,
    lines: lines.filter(({ isBrief, sources }) => isBrief && isTold(sources)),
  }))
  const [, ...later] = stages.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'deed'))
  const spare = later.toReversed().toSorted((one, other) => Number(one.isOutOfBounds) - Number(other.isOutOfBounds))
  const ends = endings(plays, 'in-story')
  return section('brief/happened', 'What happened', [
    plain('brief/happened/who', `${whoPlayed(plays, numbered)}${mayMeanOne(plays)}`),
    ...story('brief/happened', withinBudget(stages, most.wordsOfStory, spare), telling),
    ends.length === 0
      ? plain('brief/happened/stopped', 'The session stopped before the case ended.')
      : paragraphOf('brief/happened/end', ...boundsSaid(telling), ...ends),
  ])
}

function found(telling: Telling): Draft {
  return section(
    'brief/found',
    'What we found',
    findingsTold(telling).flatMap((finding, index) => sayShort(finding, index + 1, telling)),
  )
}

function sayShort(finding: ChosenFinding, number: number, telling: Telling): readonly DraftItem[] {
  const { id, title, test, isCore } = finding
  const sources: readonly Source[] = [`finding:${id}`, ...title.sources]
  const check = ` ${test.text} (${test.who}, ${counted(test.weeks, 'week')}).`
  return [
    {
      kind: 'paragraph',
      id: `brief/finding:${id}`,
      number: String(number),
      said: [
        said(sources, { strong: `${title.text}.` }),
        ...shownBy(finding, isCore ? most.linesOfCore : most.lines, telling),
      ],
    },
    {
      kind: 'paragraph',
      id: `brief/check/${id}`,
      isUnder: true,
      said: [said(sources, { strong: 'Check:' }, check, ...seeAnswers(finding, telling))],
    },
  ]
}

function differed(telling: Telling): Draft {
  const open = telling.differences.filter(({ sources }) => telling.isTold(sources))
  const told = open.slice(0, most.differences)
  const more = open.slice(most.differences)
  return section(
    'brief/differed',
    'Where members differed',
    told.length === 0
      ? [noneDiffered('brief/differed/none', telling)]
      : [
          ...told.map(one => paragraphOf(`brief/differed/${one.scene}`, sayDifference(one, telling))),
          ...(more.length === 0 ? [] : [paragraphOf('brief/differed/more', moreApart(more))]),
        ],
  )
}

function moreApart(more: readonly Difference[]): Said {
  const others = more.length === 1 ? 'one more decision' : `${count(more.length)} more decisions`
  return said(
    more.flatMap(({ sources }) => sources),
    `They differed at ${others}, which the full report tells.`,
  )
}

function toChoose(telling: Telling): Draft {
  const { areAgreed } = telling.recommendations
  return section('brief/recommendations', areAgreed ? 'Recommendations' : 'Recommendations to choose from', [
    {
      kind: 'table',
      id: 'brief/recommendations/table',
      caption: areAgreed ? 'What members put forward' : 'Drafts for members to choose from',
      columns: { 'No.': 2, Who: 5, Should: 15 },
      rows: recommendationsTold(telling).map(one => ({
        sources: [`recommendation:${one.id}`],
        cells: [
          cell(telling.numbers.of(`recommendation:${one.id}`) ?? ''),
          cell(one.to),
          cell(continued(one.text) ?? one.text),
        ],
      })),
    },
  ])
}

/** Pictures say the raw judgement of single decisions, so an officer decides whether they stand in Part A. */
function pictures(telling: Telling): readonly Draft[] {
  if (telling.part === 'a' && telling.review.details.showPictures !== true) return []
  return [
    section('brief/four-ps', 'The four Ps, decision by decision', fourPs(telling)),
    section('brief/time-line', 'What was there, and when it was seen', timeLine(telling)),
  ]
}

function limits(telling: Telling): Draft {
  const unsigned = said(whole, 'The Monitoring Officer has not checked the legal notes.')
  const all = [...limitsOf(telling), ...(isLawUnsigned(telling.plays) ? [unsigned] : [])]
  return section('brief/limits', 'What this exercise cannot tell you', [
    { kind: 'list', id: 'brief/limits/list', said: all },
  ])
}
