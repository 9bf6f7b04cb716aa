import { notice, paragraph } from '../report/block.ts'
import { sayDate } from '../scenario/say-date.ts'
import { counted, sentence } from '../report/say.ts'
import {
  type Paper,
  type PaperBlock,
  paperOf,
  particulars,
  points,
  type Sheet,
  subheading,
  writingLines,
} from '../papers/paper.ts'
import type { TrainingRecord } from './training-record.ts'

/** A sheet for each person, or one with a line for a name. It tells what was covered and never how it went. */
export function certificate(record: TrainingRecord, names: readonly string[]): Paper {
  const sheets = names.length === 0 ? [sheet(record, undefined, 0)] : names.map((name, at) => sheet(record, name, at))
  return paperOf('certificate', `Training record: ${record.scenario.title}`, sheets)
}

function sheet(record: TrainingRecord, name: string | undefined, index: number): Sheet {
  const title = 'Certificate of attendance'
  return {
    id: `certificate-${index + 1}`,
    title: name === undefined ? title : `${title}: ${name}`,
    blocks: [
      ...(name === undefined ? [writingLines('Name', 1)] : []),
      paragraph(`${name ?? 'The person named above'} took part in this training exercise. Its story is invented.`),
      ...covered(record),
      ...(record.objectives.length === 0
        ? []
        : [subheading(1, 'Aims of the exercise'), points(record.objectives.map(sentence))]),
      whatItSays,
      writingLines('Confirmed by (name, post, signature and date)', 1),
    ],
  }
}

const whatItSays = notice(
  'This certificate says who took part and what they covered. It has no score, pass or grade. Someone typed or wrote ' +
    'the names: the program cannot tell who was there.',
)

function covered(record: TrainingRecord): readonly PaperBlock[] {
  const { scenario, group, stages, lookedBack, isFinished, time } = record
  const [first, last] = [sayDate(record.begun), sayDate(record.closed)]
  const after = time.lookingBack < 60 ? '' : `, and ${minutes(time.lookingBack)} looking back`
  return particulars({
    Exercise: `“${scenario.title}”, version ${scenario.version}`,
    [group === undefined ? 'Played' : 'Group']: whoPlayed(group),
    Date: first === last ? first : `${first} to ${last}`,
    Progress: `${isFinished ? 'Finished' : 'Stopped before the story ended'}, with ${counted(record.decisions, 'decision')}`,
    'Stages reached': `${stages.reached.length} of ${stages.of}: ${stages.reached.join('; ')}`,
    'Looked back': lookedBack ? 'At moments that could have changed the outcome' : undefined,
    'Time by the log': `${minutes(time.playing)}${after}; without pauses of more than ${time.longestPause} minutes`,
  })
}

/** A session file may hold a group without a name. */
function whoPlayed(group: string | undefined): string {
  if (group === undefined) return 'By one person, alone'
  return group.trim() === '' ? 'A group' : group
}

/** Never rounded up. */
function minutes(seconds: number): string {
  const whole = Math.floor(seconds / 60)
  if (whole === 0) return 'less than a minute'
  return `${whole} ${whole === 1 ? 'minute' : 'minutes'}`
}
