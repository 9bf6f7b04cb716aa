import { type ReactNode, useMemo, useRef } from 'react'
import type { Pillar } from '../../../core/scenario/pillar.ts'
import type { SceneId } from '../../../core/scenario/scenario.ts'
import { costsOf } from '../../../core/score/costs.ts'
import { debriefOf } from '../../../core/score/debrief.ts'
import { dividedDecisions } from '../../../core/score/divided-decisions.ts'
import { hindsightOf, keyEventsMet } from '../../../core/score/hindsight.ts'
import { afterwardsOf } from '../../../core/score/outcome.ts'
import type { PillarScore } from '../../../core/score/score.ts'
import { closingAnswersIn, closingQuestionIds, closingQuestions } from '../../../core/session/closing-questions.ts'
import { CostList } from '../../ui/debrief/cost-list.tsx'
import { disagreementsIn, type Objections } from '../../ui/debrief/disagree.tsx'
import { DividedList } from '../../ui/debrief/divided-list.tsx'
import { eraseAnswers } from '../../ui/debrief/hindsight-actions.ts'
import { OneAlsoMarked, OneKeyEvent } from '../../ui/debrief/hindsight-report.tsx'
import { BoundaryList, PillarWords } from '../../ui/debrief/judgements.tsx'
import { betterThan } from '../../ui/debrief/score-words.ts'
import { SixMonthsLater } from '../../ui/debrief/six-months-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { closingWords, type Console, ifRoomSees, type PanelProps } from '../console.ts'
import { EndLink } from '../leave.tsx'
import { Panel } from '../parts.tsx'
import { Notes } from '../story-panels.tsx'
import { ConsoleMoments } from './moments-panel.tsx'
import { ConsoleRecommendations } from './recommendations-panel.tsx'
import './after-panels.css'

/** Once the story is over: looking back, the debrief and the closing, each in a panel of its own. */
export function ConsoleAfter({ at }: PanelProps): ReactNode {
  const { slide } = at.consoleState
  switch (slide.kind) {
    case 'moments':
      return <ConsoleMoments at={at} />
    case 'key-event':
      return <ConsoleKeyEvent key={slide.scene} at={at} scene={slide.scene} />
    case 'also-marked':
      return <ConsoleAlsoMarked at={at} />
    case 'boundaries':
      return <ConsoleBoundaries at={at} />
    case 'pillar':
      return <ConsolePillar key={slide.pillar} at={at} pillar={slide.pillar} />
    case 'costs':
      return <ConsoleCosts at={at} />
    case 'divided':
      return <ConsoleDivided at={at} />
    case 'recommendations':
      return <ConsoleRecommendations at={at} />
    case 'afterwards':
      return <ConsoleAfterwards at={at} />
    case 'closing':
      return <ConsoleClosing at={at} />
    default:
      return null
  }
}

/** What became of it, to be read out. */
function ConsoleAfterwards({ at }: PanelProps) {
  const { evening, path } = at
  const told = useMemo(() => afterwardsOf(path, evening.notes), [path, evening.notes])
  return (
    <Panel title="Six months later">
      {path.putForward === undefined ? (
        <Notice title="The room has not said which recommendations it puts forward, so this assumes none." />
      ) : null}
      <SixMonthsLater proses={told} glossary={evening.script.glossary} isStopped={path.ending === undefined} />
    </Panel>
  )
}

/** One of the author's key events: whether members saw it, what they named there, and the notes of its scene. */
function ConsoleKeyEvent({ at, scene }: PanelProps & { readonly scene: SceneId }) {
  const { script, notes } = at.evening
  const hindsight = hindsightOf(script, notes, at.path)
  const met = keyEventsMet(at.path, notes)
  const event = [...(hindsight?.found ?? []), ...(hindsight?.alsoSeen ?? [])].find(each => each.scene === scene)
  if (event === undefined) return null
  return (
    <Panel title={`Key event ${met.findIndex(each => each.scene === scene) + 1} of ${met.length}`}>
      <p>
        Ask: “Does our council have that? Who would know?” If the room did not see it, that is not a fault. It is why we
        rehearse.
      </p>
      <OneKeyEvent event={event} mayWrite={at.mayWrite} onErase={id => eraseAnswers(at.play.store, id)} />
      <Notes at={at} scene={scene} />
    </Panel>
  )
}

/** What members marked and the author does not list. */
function ConsoleAlsoMarked({ at }: PanelProps) {
  const { script, notes } = at.evening
  const moments = hindsightOf(script, notes, at.path)?.alsoMarked ?? []
  return (
    <Panel title="You also marked">
      <p>The author does not list these, but they are not wrong. They go into the findings.</p>
      {moments.map(moment => (
        <OneAlsoMarked
          key={moment.scene}
          moment={moment}
          mayWrite={at.mayWrite}
          onErase={scene => eraseAnswers(at.play.store, scene)}
        />
      ))}
    </Panel>
  )
}

/** What was chosen and is out of bounds: named before anything is weighed, and blaming no one. */
function ConsoleBoundaries({ at }: PanelProps) {
  const { evening, path } = at
  const { boundaries } = useMemo(() => debriefOf(evening.script, evening.notes, path), [evening, path])
  return (
    <Panel title="First, what was out of bounds">
      <p>
        Say that these choices are in the story on purpose, and blame no one. Ask: “Who in our council would have
        stopped us?”
      </p>
      <BoundaryList boundaries={boundaries} objections={objectionsIn(at)} />
    </Panel>
  )
}

/** What the decisions did to one of the four Ps, in words first; a member who disagrees with a reason has it recorded. */
function ConsolePillar({ at, pillar }: PanelProps & { readonly pillar: Pillar }) {
  const { evening, path } = at
  const debrief = useMemo(() => debriefOf(evening.script, evening.notes, path), [evening, path])
  return (
    <Panel title="What helped, and what harmed">
      <p>Ask: “Which of these reasons do you disagree with?” They are the author’s views of one invented case.</p>
      <PillarWords pillar={pillar} {...debrief.pillars[pillar]} objections={objectionsIn(at)} />
      <p className="soft">For you, not for the room: {compared(debrief.pillars[pillar].score)}</p>
    </Panel>
  )
}

function objectionsIn({ evening, mayWrite, act }: Console): Objections {
  return {
    disagreements: disagreementsIn(evening.session),
    mayWrite,
    onDisagree: ({ scene, choice, pillar, text }) => act({ type: 'disagreed', scene, choice, pillar, text }),
    onErase: event => act({ type: 'erased', event }),
  }
}

function compared(score: PillarScore): string {
  const words = betterThan(score)
  if (words === undefined) return notCompared[score.state]
  const isSentence = score.state === 'scored' && score.betterThan === 0
  return isSentence ? `${words}.` : `the route was ${words}.`
}

const notCompared: Readonly<Record<PillarScore['state'], string>> = {
  scored: 'we do not compare this session with other routes.',
  unweighed: 'no choice affected this.',
  unchangeable: 'no choice could change this.',
  'not-exercised': 'no decision affected this.',
  incomplete: 'we do not compare a session that was stopped.',
}

/** The move that cost most on each of the four Ps. */
function ConsoleCosts({ at }: PanelProps) {
  const { script, notes } = at.evening
  const costs = useMemo(() => costsOf(script, notes, at.path), [script, notes, at.path])
  return (
    <Panel title="What cost most">
      {costs === undefined ? (
        <p>This story has too many routes to work this out. Press Next.</p>
      ) : (
        <>
          <p>Ask: “Knowing only what we knew then, would we do it again?” Often the answer is yes.</p>
          <CostList costs={costs} />
        </>
      )}
    </Panel>
  )
}

/** What divided the room, with what the outvoted said. */
function ConsoleDivided({ at }: PanelProps) {
  const { evening, path } = at
  const title = useRef<HTMLHeadingElement>(null)
  const decisions = useMemo(() => dividedDecisions(evening.script, path, evening.session.group?.rule), [evening, path])
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
      <p>Ask the smaller side first: “What did you see that the others did not?” Name no one.</p>
      <DividedList decisions={decisions} onErase={at.mayWrite ? erase : undefined} />
    </div>
  )
}

/**
 * The two questions on which every session ends, typed while the room speaks. The room sees the answers when they are
 * recorded, not letter by letter.
 */
function ConsoleClosing({ at }: PanelProps) {
  const { session } = at.evening
  const recorded = closingAnswersIn(session)
  const isRecorded = closingQuestionIds.some(question => recorded[question] !== undefined)
  const written = closingWords(at)
  return (
    <Panel title="Before you go">
      <p>Start with a minute of silence. Then write down the answers, without names.</p>
      <form
        className="closing-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (at.keepLeft()) at.say(ifRoomSees(at, 'The room sees what you wrote.'))
        }}
      >
        {closingQuestionIds.map(question => (
          <div className="closing-form__question" key={question}>
            <label htmlFor={`closing-${question}`}>{closingQuestions[question]}</label>
            <textarea
              className="govuk-textarea closing-form__field"
              id={`closing-${question}`}
              rows={5}
              maxLength={5000}
              readOnly={!at.mayWrite}
              value={written[question]}
              onChange={event => at.put({ concluding: { ...written, [question]: event.target.value } })}
            />
          </div>
        ))}
        <p className="soft">
          No real cases, no real names. If you record again, the earlier words are erased. Your words are also recorded
          when you go on.
        </p>
        <div>
          <button type="submit" className="govuk-button" disabled={!at.mayWrite}>
            {isRecorded ? 'Record again and show to the room' : 'Record and show to the room'}
          </button>
        </div>
      </form>
      {session.group?.confidence === false ? <EndLink at={at} /> : null}
    </Panel>
  )
}
