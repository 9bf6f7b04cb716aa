import type { SceneId } from '../../../scenario/scenario.ts'
import type { Block, Row } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import { type Includes, quoted } from '../../quoted.ts'
import { capital, count, sentence } from '../../say.ts'
import { type Draft, list, paragraph } from '../../section.ts'
import { helpsTold, leftOut, ownMeasures } from '../../sections/looked-back.ts'
import type { Text } from '../../text.ts'
import type { WithheldControls } from '../../withheld-controls.ts'
import type { KeyEventTallied, SeveralEvidence } from '../evidence.ts'
import { mostMissedFirst } from '../most-missed-first.ts'
import type { Plays } from '../played.ts'
import { ofThePlays } from '../say-plays.ts'

/** What the clerk lets into this section. */
interface Included {
  readonly words: Includes
  readonly marks: boolean
  readonly withheld: WithheldControls
}

/** The moments at which the outcome could have changed, those first that most plays did not mark when they looked back. */
export function keyEvents(evidence: SeveralEvidence, plays: Plays, included: Included): Draft {
  const marks = included.marks && evidence.keyEvents.some(({ telling }) => telling !== 'withheld')
  const met = marks ? mostMissedFirst(evidence.keyEvents) : evidence.keyEvents
  return {
    id: 'key-events',
    title: 'Key events',
    blocks: [
      ...(met.length === 0
        ? [paragraph('No key event is seen to have been reached.')]
        : described(met, evidence.plays, { ...included, marks })),
      ...(included.marks ? alsoMarked(plays) : []),
      ...quoted(ownIn(plays, !included.marks), included.words, {
        before: [paragraph('What members would add, in their own words. Nobody has checked it:')],
        leftOut,
      }),
    ],
  }
}

function described(
  met: readonly KeyEventTallied[],
  plays: number,
  { marks: saysMarked, withheld }: Included,
): readonly Block[] {
  return [
    paragraph(
      'A key event is a moment at which the outcome could have changed. The measures are those that the author of the story ' +
        'names. Whether this council has them is for its officers to say.',
    ),
    ...(saysMarked ? [] : [paragraph(unsaid)]),
    {
      type: 'table',
      caption: `Key events reached, and what would have helped${saysMarked ? ': the most missed first' : ''}`,
      columns: [
        { title: 'No. and plays', share: 3 },
        { title: 'What happened', share: 6 },
        { title: 'What would have prevented, spotted or softened it', share: 7 },
        ...(saysMarked ? [{ title: 'Looking back', share: 4 }] : []),
      ],
      rows: met.map(event => row(event, plays, saysMarked, withheld)),
    },
  ]
}

const unsaid =
  'What members marked when they looked back is not told: too few of the plays finished it, or the clerk leaves it out.'

function row(event: KeyEventTallied, plays: number, saysMarked: boolean, withheld: WithheldControls): Row {
  const { number, title, text, measures, reached } = event
  const telling = plays < fewest ? 'shared' : 'counted'
  const seen = ofThePlays({ telling, plays, isWhole: reached === plays }, reached)
  return {
    id: number.toLowerCase(),
    cells: [
      [[{ strong: number }], [capital(`seen in ${seen}`)]],
      [[sentence(text)], [`Scene: ${title}`]],
      helpsTold(measures, withheld),
      ...(saysMarked ? [[[looking(event)]]] : []),
    ],
  }
}

function looking({ telling, asked, marked }: KeyEventTallied): string {
  if (telling === 'withheld') return `Fewer than ${count(fewest)} plays looked back on it`
  if (marked === 0)
    return telling === 'shared'
      ? 'Marked in no play'
      : `Marked in none of the ${count(asked)} plays that looked back on it`
  return `Marked in ${ofThePlays({ telling, plays: asked }, marked, 'that looked back on it')}`
}

/** Moments that the author does not list, with how many plays marked each, where enough looked back on it. */
function alsoMarked({ all, few }: Plays): readonly Block[] {
  const titles = new Map<SceneId, string>()
  for (const { hindsight } of all) for (const { scene, title } of hindsight?.alsoMarked ?? []) titles.set(scene, title)
  const told = [...titles].flatMap(([scene, title]) => {
    const asked = all.filter(({ path, kept }) => path.hindsightFinished && kept.reached.has(scene))
    const marked = asked.filter(({ path }) => path.marked.has(scene)).length
    const isTold = few ? asked.length === all.length : asked.length >= fewest
    if (marked === 0 || !isTold) return []
    const telling = few ? ('shared' as const) : ('counted' as const)
    return [{ title, marked, said: ofThePlays({ telling, plays: asked.length }, marked, 'that looked back on it') }]
  })
  if (told.length === 0) return []
  const inOrder = told.toSorted((one, other) => other.marked - one.marked || (one.title < other.title ? -1 : 1))
  return [
    paragraph('Members also marked moments that the author of the story does not list:'),
    list(inOrder.map(({ title, said }): Text => [`“${title}”: in ${said}`])),
  ]
}

function ownIn({ all }: Plays, areMarksClosed: boolean) {
  return all.flatMap(({ session, hindsight }) =>
    hindsight === undefined ? [] : ownMeasures(session.id, hindsight, areMarksClosed),
  )
}
