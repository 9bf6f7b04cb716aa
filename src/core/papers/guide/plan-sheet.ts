import type { Row, Table } from '../../findings/block.ts'
import { list, paragraph } from '../../findings/section.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import type { Sheet } from '../paper.ts'
import { subheading } from '../paper-block.ts'
import { clockTime } from '../timings.ts'
import { cuts } from './cuts.ts'

/** The evening by the clock, and what to leave out when it runs late. */
export function planSheet(told: FacilitatorsStory): Sheet {
  const { longest } = told.timings
  return {
    id: 'plan',
    title: 'The plan',
    blocks: [
      paragraph(
        `Read at an even pace, the longest way through the story takes about ${longest} minutes, with three minutes for each ` +
          'decision that has no timer. Talk is what members come for, and it is what takes longer. The times below fit the ' +
          'longest way into the slot, and keep its last third for looking back, debrief and close.',
      ),
      timetable(told),
      subheading(1, 'If you run late'),
      list(cuts(told)),
    ],
  }
}

function timetable({ script, timings }: FacilitatorsStory): Table {
  const { welcome, after, total, stages } = timings
  return {
    type: 'table',
    caption: 'Minutes by stage',
    columns: [
      { title: 'Part', share: 10 },
      { title: 'Starts at', share: 3 },
      { title: 'Minutes', share: 3 },
      { title: 'Started, in fact', share: 4 },
    ],
    rows: [
      row('Welcome and ground rules', 0, welcome),
      ...stages.map(({ start, minutes }, index) =>
        row(`Stage ${index + 1}: ${script.stages[index]?.title ?? ''}`, start, minutes),
      ),
      row('Looking back, debrief and close', after, total - after),
    ],
  }
}

function row(part: string, start: number, minutes: number): Row {
  return { cells: [[[part]], [[clockTime(start)]], [[String(minutes)]], [[]]] }
}
