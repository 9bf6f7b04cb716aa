import { entry } from '../../session/script.ts'
import { actionPlan, options, recommendations } from './asked.ts'
import { placeOf, refs } from '../block.ts'
import { type Draft, type DraftItem, paragraphOf, plain, section, typed, whole } from '../draft.ts'
import { boundsSaid, decisionsAt, differed, endings, found, story } from './found.ts'
import { isFindingTold } from '../findings.ts'
import { endingsMet, mayMeanOne, sessionsPlayed, whoPlayed, withinBudget } from '../happened.ts'
import { type Said, said } from '../line.ts'
import { implicationsTable, limits, reply } from './officers.ts'
import { subjectOf } from '../plays.ts'
import { capital, counted } from '../say.ts'
import type { Telling } from '../telling.ts'

/** The ten parts of a committee paper, in the order of English councils' papers: what is asked first, and why. */
export function bodyOf(telling: Telling): readonly Draft[] {
  const whatWasMet = [happened(telling), found(telling)]
  return [
    purpose(telling),
    recommendations(telling, whatWasMet),
    summary(telling),
    ...whatWasMet,
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

function course({ plays, numbered, numbers }: Telling): readonly Said[] {
  const ends = endings(plays, 'alone')
  if (plays.all.length > 1) {
    return [said(whole, `${capital(sessionsPlayed(plays))} played this case.${mayMeanOne(plays)}`), ...ends]
  }
  const decisions = decisionsAt(numbered.decisions)
  const words = `${subjectOf(plays, 1)} took this case through ${counted(decisions.length, 'decision')}.`
  const ranOut = plays.all.flatMap(one => one.decisions.filter(decision => decision.ranOut))
  const late = decisionsAt(ranOut.map(({ scene }) => scene))
  const clock = said(late, 'At ', ...refs(numbers.all(late)), ' time ran out.')
  return [said([...decisions, ...whole], words), ...(late.length === 0 ? [] : [clock]), ...ends]
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
    plain('happened/who', whoPlayed(telling.plays, telling.numbered)),
    ...story('happened', withinBudget(stages, mostWordsOfStory, spare), telling),
    paragraphOf('happened/end', ...boundsSaid(telling), ...endingOfPaper(telling)),
  ])
}

function endingOfPaper({ plays }: Telling): readonly Said[] {
  if (plays.only === undefined) return []
  const [end] = endingsMet(plays)
  // Without the author's sentence, the summary has said all that there is to say.
  if (end !== undefined) return end.sentence === undefined ? [] : [said(end.sources, end.sentence)]
  const at = plays.only.path.scenes.at(-1)?.scene ?? ''
  const stage = plays.script.stages.find(({ id }) => id === entry(plays.script.scenes, at)?.stage)?.title ?? ''
  return [said(whole, `The session stopped before the case ended, in the stage “${stage}”.`)]
}
