import { pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { PillarScore, Score } from '../../score/score.ts'
import type { Block } from '../block.ts'
import type { Evidence } from '../evidence.ts'
import { paragraph } from '../section.ts'

/** Where these decisions lie among those possible in the story; never for a play that is not complete. */
export function comparison({ end }: Evidence, score: Score): readonly Block[] {
  if (end.kind !== 'ending') return []
  return [
    {
      type: 'table',
      caption: 'How these decisions compare with others possible in this story',
      columns: [
        { title: 'Pillar', share: 3 },
        { title: 'Decisions that bore on it', share: 3 },
        { title: 'Points', share: 2 },
        { title: 'Possible in this story', share: 3 },
        { title: 'Share of the possible', share: 4 },
      ],
      rows: pillars.map(pillar => {
        const of = score.pillars[pillar]
        return {
          cells: [pillarTitles[pillar], String(of.exercised), signed(of.points), possible(of), share(of)].map(
            text => [[text]],
          ),
        }
      }),
    },
    ...asBounds(score.exact),
  ]
}

/** Said where it is not known exactly what is possible. */
export function asBounds(isExact: boolean): readonly Block[] {
  if (isExact) return []
  return [
    paragraph(
      'What is possible in this story is given as bounds here: no play exceeds them, and perhaps none reaches them.',
    ),
  ]
}

function possible(of: PillarScore): string {
  return 'min' in of ? `${signed(of.min)} to ${signed(of.max)}` : 'Not applicable'
}

function share(of: PillarScore): string {
  switch (of.state) {
    case 'scored':
      return `${of.percent}%`
    case 'narrow':
      return 'Not given: plays differ by too few points'
    case 'unweighed':
      return 'Not given: nothing that was chosen weighed on it'
    case 'unchangeable':
      return 'No choice could change this'
    case 'not-exercised':
      return 'No decision bore on it'
    case 'incomplete':
      return 'Not given: the exercise is not complete'
  }
}

/** With a true minus sign. */
function signed(points: number): string {
  return points < 0 ? `−${-points}` : String(points)
}
