import type { Source } from '../../session/met.ts'
import { entry } from '../../session/script.ts'
import { actionPlan, options, recommendations } from './asked.ts'
import { placeOf } from '../block.ts'
import { type Draft, paragraphOf, plain, typed, whole } from '../draft.ts'
import { differed, found, isFindingTold } from './found.ts'
import { endingsMet, sessionsPlayed, whoPlayed, withinBudget } from '../happened.ts'
import { type Line, type Said, said, sayLines } from '../line.ts'
import { implicationsTable, limits, reply } from './officers.ts'
import { type Plays, subjectOf } from '../plays.ts'
import { capital, counted } from '../say.ts'
import type { Telling } from '../telling.ts'

/** The ten parts of a committee paper, in the order of English councils' papers: what is asked first, and why. */
export function bodyOf(telling: Telling): readonly Draft[] {
  return [
    purpose(telling),
    recommendations(telling),
    summary(telling),
    happened(telling),
    found(telling),
    differed(telling),
    actionPlan(telling),
    options(telling),
    implicationsTable(telling),
    reply(telling),
    limits(telling),
  ]
}

function purpose({ review }: Telling): Draft {
  const { why } = review.details
  return {
    id: 'purpose',
    title: 'Purpose',
    items: [
      plain(
        'purpose/what',
        'This report gives the findings of an exercise and asks the Committee which recommendations to make. The case, its ' +
          'people and its council are invented.',
      ),
      typed('purpose/why', 'why', why, 'why the Committee asked for the exercise'),
    ],
  }
}

function summary(telling: Telling): Draft {
  const { findings } = telling
  const told = findings.filter(finding => isFindingTold(finding, telling))
  const titles = told.map(({ id, title }) =>
    said([`finding:${id}`, ...title.sources], title.text, ' (', placeOf(`finding:${id}`), ')'),
  )
  return {
    id: 'summary',
    title: 'Summary',
    items: [
      paragraphOf('summary/course', ...course(telling)),
      ...(told.length === 0
        ? [
            plain(
              'summary/none',
              telling.isTooShort ? 'The session was too short for findings.' : 'No finding is given.',
            ),
          ]
        : [
            plain('summary/suggests', 'The exercise suggests that the Council test these:'),
            { kind: 'list' as const, id: 'summary/findings', said: titles },
            plain(
              'summary/next',
              'Section ',
              placeOf('found'),
              ' gives a check for each. We suggest that the checks come first, and that the recommendations follow their results.',
            ),
          ]),
    ],
  }
}

function course({ plays, numbered }: Telling): readonly Said[] {
  const { all } = plays
  const decisions = numbered.decisions.map((scene): Source => `decision:${scene}`)
  if (all.length > 1) return [said(whole, `${capital(sessionsPlayed(plays))} played this case.`), ...endings(plays)]
  const subject = subjectOf(plays, 1)
  const taken = counted(numbered.decisions.length, 'decision')
  return [said([...decisions, ...whole], `${subject} took this case through ${taken}.`), ...endings(plays)]
}

/** How the case ended; of several plays, how often each way. */
function endings(plays: Plays): readonly Said[] {
  const met = endingsMet(plays)
  const { scenes } = plays.notes.report
  if (plays.all.length === 1) {
    const [only] = met
    if (only === undefined) return []
    return [said(only.sources, `The case ended with ${entry(scenes, only.scene)?.endedWith ?? 'no result'}.`)]
  }
  return met.map(({ scene, times, sources }) =>
    said(sources, `${subjectOf(plays, times, 'alone')} ended with ${entry(scenes, scene)?.endedWith ?? 'no result'}.`),
  )
}

const mostWordsOfStory = 300

/** For who was not there. */
function happened(telling: Telling): Draft {
  const { plays, numbers, stages } = telling
  const lines = stages.map(stage => ({
    ...stage,
    lines: stage.lines.filter(({ line }) => telling.isTold(line.sources)),
  }))
  const told = withinBudget(lines, mostWordsOfStory).filter(stage => stage.lines.length > 0)
  return {
    id: 'happened',
    title: 'What happened',
    items: [
      plain('happened/who', whoPlayed(plays)),
      ...told.map(stage =>
        paragraphOf(
          `happened/${stage.id}`,
          ...sayLines(
            stage.lines.map(({ line }) => line),
            plays,
            numbers,
          ),
        ),
      ),
      paragraphOf('happened/end', ...boundsSaid(telling), ...endingOfPaper(telling)),
    ],
  }
}

/** Every choice out of bounds by its number; that none was, only where no decision is kept back. */
function boundsSaid(telling: Telling): readonly Said[] {
  const { plays, numbers, numbered, isTold } = telling
  const decisions = numbered.decisions.map((scene): Source => `decision:${scene}`)
  if (telling.findings.some(({ lines }) => lines.some(({ kind }) => kind === 'bounds'))) return []
  const beyond = numbered.decisions.filter(scene =>
    plays.all.some(({ decisions: made }) =>
      made.some(one => one.scene === scene && one.taken.some(({ notes }) => notes.outOfBounds !== undefined)),
    ),
  )
  if (beyond.length === 0) return [said([...decisions, ...whole], 'No choice was out of bounds.')]
  const told = beyond.filter(scene => isTold([`decision:${scene}`]))
  if (told.length === 0) return []
  const sources = told.map((scene): Source => `decision:${scene}`)
  const refs: Line = { kind: 'bounds', id: 'happened/bounds', scenes: told, sources, times: plays.all.length }
  return sayLines([refs], plays, numbers)
}

function endingOfPaper({ plays }: Telling): readonly Said[] {
  const [only, ...others] = plays.all
  if (only === undefined || others.length > 0) return []
  const [end] = endingsMet(plays)
  if (end !== undefined) return [said(end.sources, entry(plays.notes.report.scenes, end.scene)?.sentence ?? '')]
  const at = only.path.scenes.at(-1)?.scene ?? ''
  const stage = plays.script.stages.find(({ id }) => id === entry(plays.script.scenes, at)?.stage)?.title ?? ''
  return [said(whole, `The session stopped before the case ended, in the stage “${stage}”.`)]
}
