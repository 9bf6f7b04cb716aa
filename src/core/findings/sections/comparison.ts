import { pillars, pillarTitles, type Pillar } from '../../scenario/pillar.ts'
import type { PillarScore, Score } from '../../score/score.ts'
import type { Block } from '../block.ts'
import type { Evidence } from '../evidence.ts'
import { listed } from '../say.ts'
import { paragraph } from '../section.ts'

/**
 * Where these decisions lie among those possible in the story; never for a play that is not complete.
 *
 * @param leftOut pillars of which something is withheld: points would tell what
 */
export function comparison({ end }: Evidence, score: Score, leftOut: readonly Pillar[] = []): readonly Block[] {
  if (end.kind !== 'ending') return []
  const told = pillars.filter(pillar => !leftOut.includes(pillar))
  return [...(told.length === 0 ? [] : [table(told, score), ...asBounds(score.exact)]), ...notCompared(leftOut)]
}

function table(told: readonly Pillar[], score: Score): Block {
  return {
    type: 'table',
    caption: 'How these decisions compare with others possible in this story',
    columns: [
      { title: 'Pillar', share: 3 },
      { title: 'Decisions that bore on it', share: 3 },
      { title: 'Points', share: 2 },
      { title: 'Possible in this story', share: 3 },
      { title: 'Share of the possible', share: 4 },
    ],
    rows: told.map(pillar => {
      const of = score.pillars[pillar]
      return {
        cells: [pillarTitles[pillar], String(of.exercised), signed(of.points), possible(of), share(of)].map(text => [
          [text],
        ]),
      }
    }),
  }
}

export function notCompared(leftOut: readonly Pillar[]): readonly Block[] {
  if (leftOut.length === 0) return []
  const names = listed(leftOut.map(pillar => pillarTitles[pillar]))
  const [is, them] = leftOut.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [
    paragraph(
      `${names} ${is} left out of the comparison: something that was found on ${them} is not told, and could be worked out from it.`,
    ),
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
