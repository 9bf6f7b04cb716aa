import type { SceneId } from '../../scenario/scenario.ts'
import type { Source } from '../../session/met.ts'
import { entry } from '../../session/script.ts'
import { actionPlan, options, recommendations } from './asked.ts'
import { placeOf } from '../block.ts'
import { type Draft, type DraftItem, paragraphOf, plain, section, typed, whole } from '../draft.ts'
import { differed, endings, found, isFindingTold, story } from './found.ts'
import { endingsMet, sessionsPlayed, whoPlayed, withinBudget } from '../happened.ts'
import { type Line, type Said, said, sayLines } from '../line.ts'
import { implicationsTable, limits, reply } from './officers.ts'
import { outOfBounds, subjectOf } from '../plays.ts'
import { capital, counted } from '../say.ts'
import type { Telling } from '../telling.ts'

/** The ten parts of a committee paper, in the order of English councils' papers: what is asked first, and why. */
export function bodyOf(telling: Telling): readonly Draft[] {
  const story = [happened(telling), found(telling)]
  return [
    purpose(telling),
    recommendations(telling, story),
    summary(telling),
    ...story,
    differed(telling),
    actionPlan(telling),
    options(telling),
    implicationsTable(telling),
    reply(telling),
    limits(telling),
  ]
}

function purpose({ review }: Telling): Draft {
  return section('purpose', 'Purpose', [
    plain(
      'purpose/what',
      'This report gives the findings of an exercise and asks the Committee which recommendations to make. The case, its ' +
        'people and its council are invented.',
    ),
    typed('purpose/why', 'why', review.details.why, 'why the Committee asked for the exercise'),
  ])
}

function summary(telling: Telling): Draft {
  const told = telling.findings.filter(finding => isFindingTold(finding, telling))
  const none = telling.isTooShort ? 'The session was too short for findings.' : 'No finding is given.'
  const titles = told.map(({ id, title }) =>
    said([`finding:${id}`, ...title.sources], title.text, ' (', placeOf(`finding:${id}`), ')'),
  )
  const suggested: readonly DraftItem[] = [
    plain('summary/suggests', 'The exercise suggests that the Council test these:'),
    { kind: 'list', id: 'summary/findings', said: titles },
    plain(
      'summary/next',
      'Section ',
      placeOf('found'),
      ' gives a check for each. We suggest that the checks come first, and that the recommendations follow their results.',
    ),
  ]
  return section('summary', 'Summary', [
    paragraphOf('summary/course', ...course(telling)),
    ...(told.length === 0 ? [plain('summary/none', none)] : suggested),
  ])
}

function course({ plays, numbered }: Telling): readonly Said[] {
  const ends = endings(plays, 'alone')
  if (plays.all.length > 1) return [said(whole, `${capital(sessionsPlayed(plays))} played this case.`), ...ends]
  const decisions = decisionsAt(numbered.decisions)
  const words = `${subjectOf(plays, 1)} took this case through ${counted(decisions.length, 'decision')}.`
  return [said([...decisions, ...whole], words), ...ends]
}

function decisionsAt(scenes: readonly SceneId[]): readonly Source[] {
  return scenes.map((scene): Source => `decision:${scene}`)
}

const mostWordsOfStory = 300

/** For who was not there. First go deeds at no scene that is told, then those at side scenes, the latest first. */
function happened(telling: Telling): Draft {
  const stages = telling.stages.map(({ id, lines }) => ({
    id,
    lines: lines.filter(({ sources }) => telling.isTold(sources)),
  }))
  const spare = stages
    .flatMap(({ lines }) => lines.filter(line => line.spare > 0))
    .toReversed()
    .toSorted((one, other) => other.spare - one.spare)
  return section('happened', 'What happened', [
    plain('happened/who', whoPlayed(telling.plays)),
    ...story('happened', withinBudget(stages, mostWordsOfStory, spare), telling),
    paragraphOf('happened/end', ...boundsSaid(telling), ...endingOfPaper(telling)),
  ])
}

/** Every choice out of bounds by its number; that none was, only where no decision is kept back. */
function boundsSaid(telling: Telling): readonly Said[] {
  const { plays, numbered, isTold } = telling
  if (telling.findings.some(({ lines }) => lines.some(({ kind }) => kind === 'bounds'))) return []
  const beyond = new Set(outOfBounds(plays).map(({ scene }) => scene))
  if (beyond.size === 0) return [said([...decisionsAt(numbered.decisions), ...whole], 'No choice was out of bounds.')]
  const scenes = numbered.decisions.filter(scene => beyond.has(scene) && isTold(decisionsAt([scene])))
  if (scenes.length === 0) return []
  const line: Line = { kind: 'bounds', id: '', scenes, sources: decisionsAt(scenes), times: plays.all.length }
  return sayLines([line], telling)
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
