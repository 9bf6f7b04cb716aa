import { list, notice, paragraph, type Particular, type Text } from '../report/block.ts'
import { sayDate } from '../scenario/say-date.ts'
import { counted, sentence } from '../report/say.ts'
import { openMarking, type Paper, type Sheet, subheading, type WritingLines } from '../papers/paper.ts'
import type { TrainingRecord } from './training-record.ts'

/**
 * A certificate of attendance, a sheet for each person. It tells what the exercise covered and never how it went: no
 * point, no ending and no choice is in it.
 *
 * @param names as they were typed; without any there is one sheet, with a line to write a name on
 */
export function certificate(record: TrainingRecord, names: readonly string[]): Paper {
  return {
    kind: 'certificate',
    language: 'en-GB',
    title: `Training record: ${record.scenario.title}`,
    marking: openMarking,
    orientation: 'portrait',
    hasContents: false,
    sheets: names.length === 0 ? [sheet(record, undefined, 0)] : names.map((name, at) => sheet(record, name, at)),
  }
}

function sheet(record: TrainingRecord, name: string | undefined, index: number): Sheet {
  const title = 'Certificate of attendance'
  return {
    id: `certificate-${index + 1}`,
    title: name === undefined ? title : `${title}: ${name}`,
    blocks: [
      ...(name === undefined ? [nameLine] : []),
      paragraph(`${name ?? 'The person named above'} took part in this training exercise. Its story is invented.`),
      { type: 'particulars', items: particulars(record) },
      subheading(1, 'What the exercise was for'),
      list(record.objectives.map((aim): Text => [sentence(aim)])),
      whatItSays,
      confirmed,
    ],
  }
}

const nameLine: WritingLines = { type: 'writing-lines', label: 'Name', count: 1 }

const whatItSays = notice(
  'This says who took part and what was covered. It holds no score, pass or grade, and says nothing of how well anybody ' +
    'did. Names were typed or written in: the program cannot tell who was there.',
)

const confirmed: WritingLines = {
  type: 'writing-lines',
  label: 'Confirmed by (name, post, signature and date)',
  count: 1,
}

function particulars(record: TrainingRecord): readonly Particular[] {
  const { scenario, group, stages, lookedBack } = record
  return [
    { name: 'Exercise', value: [`“${scenario.title}”, version ${scenario.version}`] },
    { name: group === undefined ? 'Played' : 'Group', value: [whoPlayed(group)] },
    { name: 'Date', value: [dates(record)] },
    { name: 'How far', value: [howFar(record)] },
    {
      name: 'Stages reached',
      value: [`${stages.reached.length} of ${stages.of}: ${stages.reached.join('; ')}`],
    },
    ...(lookedBack ? [{ name: 'Looked back', value: ['For moments that could have changed the outcome'] }] : []),
    { name: 'Time by the log', value: [times(record)] },
  ]
}

/** A session file may hold a group without a name. */
function whoPlayed(group: string | undefined): string {
  if (group === undefined) return 'By one person, alone'
  return group.trim() === '' ? 'A group' : group
}

function dates({ begun, closed }: TrainingRecord): string {
  const [first, last] = [sayDate(begun), sayDate(closed)]
  return first === last ? first : `${first} to ${last}`
}

function howFar({ isFinished, decisions }: TrainingRecord): string {
  const taken = counted(decisions, 'decision')
  return isFinished
    ? `Finished, with ${taken}: the story was played to an end`
    : `Stopped before the story ended, with ${taken}`
}

function times({ time: { playing, lookingBack, longestPause } }: TrainingRecord): string {
  const after = lookingBack < 60 ? '' : `, and ${minutes(lookingBack)} looking back`
  return `${minutes(playing)}${after}; pauses of more than ${longestPause} minutes are left out`
}

/** Never rounded up. */
function minutes(seconds: number): string {
  const whole = Math.floor(seconds / 60)
  if (whole === 0) return 'less than a minute'
  return `${whole} ${whole === 1 ? 'minute' : 'minutes'}`
}
