import type { Source } from '../../session/met.ts'
import { entry } from '../../session/script.ts'
import { inTheExercise, seeAnswers } from './found.ts'
import { limitsOf } from './officers.ts'
import { allVotes, noDifferences, sayDifference } from '../differed.ts'
import { cell, columnsOf, type Draft, type DraftItem, paragraphOf, plain, whole } from '../draft.ts'
import { type ChosenFinding, linesTold } from '../findings.ts'
import { endingsMet, type HappenedLine, type StageTold, whoPlayed, wordsIn } from '../happened.ts'
import { said, sayLines } from '../line.ts'
import { fourPs, timeLine } from './pictures.ts'
import { subjectOf } from '../plays.ts'
import { sceneTitles } from '../recommendations.ts'
import { continued, count, counted } from '../say.ts'
import type { Telling } from '../telling.ts'

const most = { findings: 4, recommendations: 6, differences: 2, lines: 2, linesOfCore: 3, wordsOfStory: 200 }

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
  return findings
    .filter(({ rank }) => rank < most.findings)
    .filter(
      ({ id, title, lines }) => isTold([`finding:${id}`, ...title.sources]) && lines.some(line => isTold(line.sources)),
    )
}

function recommendationsTold({ recommendations: { forward }, isTold }: Telling) {
  return forward.slice(0, most.recommendations).filter(({ id }) => isTold([`recommendation:${id}`]))
}

function asked(telling: Telling): Draft {
  const checks = findingsTold(telling)
  const chosen = recommendationsTold(telling)
  const { areAgreed } = telling.recommendations
  const items = [
    ...(checks.length === 0
      ? []
      : [
          said(
            whole,
            `ask officers for the ${checks.length === 1 ? 'check' : `${count(checks.length)} checks`} below, with results at its next meeting;`,
          ),
        ]),
    ...(chosen.length === 0
      ? []
      : [
          said(
            chosen.map(({ id }): Source => `recommendation:${id}`),
            areAgreed
              ? `agree the ${counted(chosen.length, 'recommendation')} overleaf.`
              : `choose which of the ${counted(chosen.length, 'recommendation')} overleaf to make.`,
          ),
        ]),
  ]
  return {
    id: 'asked',
    title: 'What we ask',
    items:
      items.length === 0
        ? [
            plain(
              'asked/none',
              telling.isTooShort
                ? 'Nothing yet: the session was too short for findings.'
                : 'That the Committee note this brief.',
            ),
          ]
        : [plain('asked/that', 'That the Committee:'), { kind: 'list', id: 'asked/list', said: items }],
  }
}

function happened(telling: Telling): Draft {
  const { plays, numbers, stages, isTold } = telling
  const lines = stages.map(({ id, lines: all }) => ({
    id,
    lines: all.filter(({ isBrief, line }) => isBrief && isTold(line.sources)),
  }))
  const told = shortened(lines)
  return {
    id: 'brief/happened',
    title: 'What happened',
    items: [
      plain('brief/happened/who', whoPlayed(plays)),
      ...told
        .filter(stage => stage.lines.length > 0)
        .map(stage =>
          paragraphOf(
            `brief/happened/${stage.id}`,
            ...sayLines(
              stage.lines.map(({ line }) => line),
              plays,
              numbers,
            ),
          ),
        ),
      ...endings(telling),
    ],
  }
}

/** Without deeds, the latest first, as far as there is no room for them; what was out of bounds goes last. */
function shortened(stages: readonly StageTold[]): readonly StageTold[] {
  const all = stages.flatMap(({ lines }) => lines)
  let words = all.reduce((sum, { line }) => sum + wordsIn(line), 0)
  const out = new Set<HappenedLine>()
  const deeds = all.filter(({ line }) => line.kind === 'deed').toReversed()
  for (const told of [...deeds.filter(one => !one.isOutOfBounds), ...deeds.filter(one => one.isOutOfBounds)]) {
    if (words <= most.wordsOfStory) break
    words -= wordsIn(told.line)
    out.add(told)
  }
  return stages.map(stage => ({ ...stage, lines: stage.lines.filter(line => !out.has(line)) }))
}

function endings({ plays }: Telling): readonly DraftItem[] {
  const met = endingsMet(plays)
  const { scenes } = plays.notes.report
  if (met.length === 0) return [plain('brief/happened/stopped', 'The session stopped before the case ended.')]
  const sentences = met.slice(0, 3).map(({ scene, times, sources }) => {
    const subject = plays.all.length === 1 ? 'The case' : subjectOf(plays, times)
    return said(sources, `${subject} ended with ${entry(scenes, scene)?.endedWith ?? 'no result'}.`)
  })
  return [paragraphOf('brief/happened/end', ...sentences)]
}

function found(telling: Telling): Draft {
  return {
    id: 'brief/found',
    title: 'What we found',
    items: findingsTold(telling).flatMap((finding, index) => sayShort(finding, index + 1, telling)),
  }
}

function sayShort(finding: ChosenFinding, number: number, telling: Telling): readonly DraftItem[] {
  const { plays, numbers } = telling
  const own: Source = `finding:${finding.id}`
  const room = finding.isCore ? most.linesOfCore : most.lines
  const lines = linesTold(finding, room, telling)
  const title = said([own, ...finding.title.sources], { strong: `${finding.title.text}.` })
  const { text, who, weeks } = finding.test
  return [
    {
      kind: 'paragraph',
      id: `brief/${own}`,
      number: String(number),
      said: [
        title,
        ...inTheExercise(sayLines(lines, plays, numbers, 'alone')).map(one => ({
          ...one,
          sources: [own, ...one.sources],
        })),
      ],
    },
    {
      kind: 'paragraph',
      id: `brief/check/${finding.id}`,
      isUnder: true,
      said: [
        said(
          [own, ...finding.title.sources],
          { strong: 'Check:' },
          ` ${text} (${who}, ${counted(weeks, 'week')})`,
          ...seeAnswers(finding, telling),
        ),
      ],
    },
  ]
}

function differed(telling: Telling): Draft {
  const { plays, numbers, isTold } = telling
  const told = telling.differences.filter(({ sources }) => isTold(sources)).slice(0, most.differences)
  const all = allVotes(plays)
  return {
    id: 'brief/differed',
    title: 'Where members differed',
    items:
      told.length === 0
        ? [paragraphOf('brief/differed/none', said([...all, ...whole], noDifferences(plays)))]
        : told.map(one => paragraphOf(`brief/differed/${one.scene}`, sayDifference(one, plays, numbers))),
  }
}

function toChoose(telling: Telling): Draft {
  const { numbers } = telling
  const told = recommendationsTold(telling)
  return {
    id: 'brief/recommendations',
    title: telling.recommendations.areAgreed ? 'Recommendations' : 'Recommendations to choose from',
    items: [
      {
        kind: 'table',
        id: 'brief/recommendations/table',
        table: {
          caption: telling.recommendations.areAgreed ? 'What members put forward' : 'Drafts for members to choose from',
          columns: columnsOf({ 'No.': 2, Who: 5, Should: 13, Reasons: 4 }),
        },
        rows: told.map(({ id, to, text, reasons }) => ({
          sources: [`recommendation:${id}`],
          cells: [
            cell(numbers.of(`recommendation:${id}`) ?? ''),
            cell(to),
            cell(continued(text) ?? text),
            cell(reasonsInShort(reasons, telling)),
          ],
        })),
      },
    ],
  }
}

/** By number; by the title of a scene where none has one. */
function reasonsInShort(reasons: readonly Source[], { numbers, plays }: Telling): string {
  const cites = numbers.all(reasons)
  return cites.length > 0 ? cites.join(', ') : sceneTitles(reasons, plays).join('; ')
}

/** Pictures say the raw judgement of single decisions, so an officer decides whether they stand in Part A. */
function pictures(telling: Telling): readonly Draft[] {
  if (telling.part === 'a' && telling.review.details.showPictures !== true) return []
  return [
    { id: 'brief/four-ps', title: 'The four Ps, decision by decision', items: fourPs(telling) },
    { id: 'brief/time-line', title: 'What was there, and when it was seen', items: timeLine(telling) },
  ]
}

function limits(telling: Telling): Draft {
  const law = Object.values(telling.plays.notes.law).some(({ signed }) => signed === undefined)
  const signed = law ? [said(whole, 'The Monitoring Officer has not checked the legal notes.')] : []
  return {
    id: 'brief/limits',
    title: 'What this exercise cannot tell you',
    items: [{ kind: 'list', id: 'brief/limits/list', said: [...limitsOf(telling, true), ...signed] }],
  }
}
