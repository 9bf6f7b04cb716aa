import type { Block } from '../../block.ts'
import { capital, count, counted, listed } from '../../say.ts'
import { notice, paragraph, type Draft } from '../../section.ts'
import { outcomes } from '../../sections/how-far.ts'
import type { Endings, EndingReached } from '../evidence.ts'
import { figures } from '../figures.ts'
import { fewerThanFive, isTooFew, ofThePlays } from '../say-plays.ts'

/** How the plays ended. One that was stopped counts for what it reached, and for nothing more. */
export function howFar(endings: Endings, versions: readonly Block[]): Draft {
  return {
    id: 'how-far',
    title: 'How far it got',
    blocks: [...versions, paragraph(sayEnded(endings)), ...incomplete(endings), ...reached(endings)],
  }
}

/** `18 plays reached an ending, two were stopped before an ending and one has not been played to an ending yet.` */
export function sayEnded({ complete, stopped, unfinished }: Endings): string {
  if (stopped + unfinished === 0) return 'Every play reached an ending.'
  const said = [
    { plays: complete, how: 'reached an ending' },
    { plays: stopped, how: `${stopped === 1 ? 'was' : 'were'} stopped before an ending` },
    { plays: unfinished, how: `${unfinished === 1 ? 'has' : 'have'} not been played to an ending yet` },
  ]
    .filter(({ plays }) => plays > 0)
    .map(({ plays, how }, index) => `${index === 0 ? counted(plays, 'play') : count(plays)} ${how}`)
  return `${capital(listed(said))}.`
}

function incomplete({ stopped, unfinished }: Endings): readonly Block[] {
  if (stopped + unfinished === 0) return []
  return [
    notice(
      { strong: 'Not every play is complete. ' },
      'Those that are not count for what they reached. What they did not reach is neither a strength nor a gap.',
    ),
  ]
}

function reached({ telling, complete, plays, reached: endings }: Endings): readonly Block[] {
  if (complete === 0) return []
  if (telling === 'withheld')
    return [paragraph('Too few plays are counted at their endings to say which they reached.')]
  if (telling === 'shared' && endings.length === 0) return [paragraph('They came to different endings.')]
  if (telling === 'shared')
    return endings.map(ending =>
      paragraph(
        `In ${ofThePlays({ telling, plays }, ending.plays)} it came to “${ending.title}”. ${outcomes[ending.outcome]}`,
      ),
    )
  const isWhole = plays === complete
  return [
    ...table(endings, isWhole),
    ...(isWhole ? [] : [paragraph(unnamed), paragraph(untold(complete - plays))]),
  ]
}

const unnamed = `An ending that ${fewerThanFive} of the plays counted came to is not named.`

/** Where plays are left out, a row would tell that an ending was reached at all. */
function table(endings: readonly EndingReached[], isWhole: boolean): readonly Block[] {
  const told = figures(
    endings.map(({ plays }) => plays),
    isWhole,
  )
  const rows = endings.flatMap(({ title, outcome, plays }, index) =>
    isTooFew({ telling: 'counted', isWhole }, plays)
      ? []
      : [{ cells: [[[title]], [[outcomes[outcome]]], [[told[index] ?? '']]] }],
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'Endings reached',
      columns: [
        { title: 'Ending', share: 3 },
        { title: 'What it means', share: 4 },
        { title: 'Plays', share: 1 },
      ],
      rows,
    },
  ]
}

function untold(amount: number): string {
  return (
    `How ${amount === 1 ? 'one complete play' : `${count(amount)} complete plays`} ended is not told: it would tell what was ` +
    'decided where too few plays came.'
  )
}
