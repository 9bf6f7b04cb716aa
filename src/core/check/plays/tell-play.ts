import type { Step } from '../../analysis/example-plays.ts'

/** A play as its picks, which is how playthroughs and `--picks` write it too. */
export function tellPlay(steps: readonly Step[]): string {
  const picks = steps.flatMap(told)
  return picks.length === 0 ? 'it comes there without any pick' : picks.join(', ')
}

function told({ place, action }: Step): readonly string[] {
  switch (action.type) {
    case 'continued':
      return []
    case 'looked':
      return [`${place}: ${action.lead}`]
    case 'left-hub':
      return [`${place}: then`]
    case 'timed-out':
      return [`${place}: timeout`]
    case 'decided':
      return [
        action.picks.length === 1 ? `${place}: ${action.picks[0]}` : `${place}: [${action.picks.join(', ')}]`,
      ]
  }
}
