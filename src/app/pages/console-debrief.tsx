import { useMemo, useRef } from 'react'
import type { Pillar } from '../../core/scenario/pillar.ts'
import { costsOf } from '../../core/score/costs.ts'
import { debriefOf } from '../../core/score/debrief.ts'
import { dividedDecisions } from '../../core/score/divided-decisions.ts'
import type { PillarScore } from '../../core/score/score.ts'
import { BoundaryList } from '../ui/debrief/boundary-list.tsx'
import { CostList } from '../ui/debrief/cost-list.tsx'
import { disagreementsIn, type Objections } from '../ui/debrief/disagree.tsx'
import { DividedList } from '../ui/debrief/divided-list.tsx'
import { PillarWords } from '../ui/debrief/pillar-words.tsx'
import type { Console } from './use-console.ts'

/** What was chosen and is out of bounds: named before anything is weighed, and blaming nobody. */
export function ConsoleBoundaries({ at }: { readonly at: Console }) {
  const { evening, path } = at
  const debrief = useMemo(() => debriefOf(evening.script, evening.notes, path), [evening, path])
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">First, what was out of bounds</h2>
      <p>
        Say that these ways are in the story on purpose, and that nobody is blamed. Ask: “Who in our council
        would have stopped us?”
      </p>
      <BoundaryList boundaries={debrief.boundaries} objections={objectionsIn(at)} />
    </div>
  )
}

/** What the decisions did to one of the four Ps, in words first; whoever disagrees with a reason has it recorded. */
export function ConsolePillar({ at, pillar }: { readonly at: Console; readonly pillar: Pillar }) {
  const { evening, path } = at
  const debrief = useMemo(() => debriefOf(evening.script, evening.notes, path), [evening, path])
  const objections = objectionsIn(at)
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">What helped, and what harmed</h2>
      <p>
        Ask: “Which of these reasons do you not share?” A reason is the author’s view of one invented case.
        Nobody is marked.
      </p>
      <PillarWords pillar={pillar} {...debrief.pillars[pillar]} objections={objections} />
      <p className="soft">For you, not for the room: {compared(debrief.pillars[pillar].score)}</p>
    </div>
  )
}

function objectionsIn({ state, mayWrite, act }: Console): Objections {
  return {
    disagreements: disagreementsIn(state.session),
    mayWrite,
    onDisagree: ({ scene, choice, pillar, text }) => act({ type: 'disagreed', scene, choice, pillar, text }),
    onErase: event => act({ type: 'erased', event }),
  }
}

function compared(score: PillarScore): string {
  switch (score.state) {
    case 'scored':
      return `${score.percent} per cent of the way from the least that this story can come to, to the most.`
    case 'narrow':
      return 'the ways through this story lie too close together for a per cent.'
    case 'unweighed':
      return 'nothing that was chosen weighed on this, so there is no per cent.'
    case 'unchangeable':
      return 'no choice could change this.'
    case 'not-exercised':
      return 'no decision bore on this.'
    case 'incomplete':
      return 'not compared, as the story was not finished.'
  }
}

/** The move that cost most on each of the four Ps. */
export function ConsoleCosts({ at }: { readonly at: Console }) {
  const { script, notes } = at.evening
  const costs = useMemo(() => costsOf(script, notes, at.path), [script, notes, at.path])
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">What cost most</h2>
      {costs === undefined ? (
        <p>This story has too many ways through it for that to be worked out here. Press Next.</p>
      ) : (
        <>
          <p>Ask: “Knowing only what we knew then, would we do it again?” Often the answer is yes.</p>
          <CostList costs={costs} />
        </>
      )}
    </div>
  )
}

/** What divided the room, with what the outvoted said. */
export function ConsoleDivided({ at }: { readonly at: Console }) {
  const { evening, path } = at
  const title = useRef<HTMLHeadingElement>(null)
  const decisions = useMemo(
    () => dividedDecisions(evening.script, path, evening.session.group?.rule),
    [evening, path],
  )
  const erase = (erased: number) => {
    if (at.act({ type: 'erased', event: erased })) at.say('Erased. The record says that a text was removed.')
    // What was pressed is gone.
    title.current?.focus()
  }
  return (
    <div className="console-panel">
      <h2 className="console-panel__title" tabIndex={-1} ref={title}>
        What divided the room
      </h2>
      <p>Ask the smaller side first: “What did you see that the others did not?” Name nobody.</p>
      <DividedList decisions={decisions} onErase={at.mayWrite ? erase : undefined} />
    </div>
  )
}
