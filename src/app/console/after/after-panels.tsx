import { type ReactNode, useMemo, useRef } from 'react'
import { titleOfSlide } from '../../../core/room/debrief-view.ts'
import { capital } from '../../../core/report/say.ts'
import { pillars, pillarTitles } from '../../../core/scenario/pillar.ts'
import { debriefOf } from '../../../core/score/debrief.ts'
import { type Divided, dividedDecisions } from '../../../core/score/divided-decisions.ts'
import { afterwardsOf } from '../../../core/score/outcome.ts'
import type { PillarScore } from '../../../core/score/score.ts'
import { timeLine } from '../../../core/score/time-line.ts'
import { closingAnswersIn, closingQuestionIds, closingQuestions } from '../../../core/session/closing-questions.ts'
import { Disagree, disagreementsIn, type Objections } from '../../ui/debrief/disagree.tsx'
import { DividedList } from '../../ui/debrief/divided-list.tsx'
import { BoundaryList, PillarWords } from '../../ui/debrief/judgements.tsx'
import { betterThan } from '../../../core/score/score-words.ts'
import { SixMonthsLater } from '../../ui/debrief/recommendations.tsx'
import { closingWords, type Console, ifRoomSees, type PanelProps } from '../console.ts'
import { EndLink } from '../leave.tsx'
import { Panel } from '../parts.tsx'
import { Notes } from '../story-panels.tsx'
import { ConsoleMoments } from './moments-panel.tsx'
import { ConsoleQuestions, ConsoleRecommendations } from './ticks-panels.tsx'
import './after-panels.css'

/** Once the story is over: looking back, the debrief and the closing, each in a panel that has the title of its screen. */
export function ConsoleAfter({ at }: PanelProps): ReactNode {
  const { slide } = at.consoleState
  const title = titleOfSlide(at.group, slide) ?? ''
  switch (slide.kind) {
    case 'surprise':
      return (
        <Panel title={title}>
          <p>
            Ask each person for one thing, before anyone sees a figure. Start with the person who has said least. Write
            nothing down yet, and do not say what you think.
          </p>
        </Panel>
      )
    case 'moments':
      return <ConsoleMoments at={at} title={title} />
    case 'boundaries':
      return <ConsoleBoundaries at={at} title={title} />
    case 'four-ps':
      return <ConsoleFourPs at={at} title={title} />
    case 'signs':
      return <ConsoleSigns at={at} title={title} />
    case 'decision':
    case 'asked':
      return <ConsoleDecision key={slide.number} at={at} title={title} number={slide.number} />
    case 'divided':
      return <ConsoleDivided key={slide.number} at={at} title={title} number={slide.number} />
    case 'questions':
      return <ConsoleQuestions at={at} title={title} />
    case 'recommendations':
      return <ConsoleRecommendations at={at} title={title} />
    case 'afterwards':
      return <ConsoleAfterwards at={at} title={title} />
    case 'closing':
      return <ConsoleClosing at={at} title={title} />
    default:
      return null
  }
}

interface AfterProps extends PanelProps {
  /** As the room sees it. */
  readonly title: string
}

interface DecisionProps extends AfterProps {
  /** Of the decision, from 1. */
  readonly number: number
}

/** What became of it, to be read out. */
function ConsoleAfterwards({ at, title }: AfterProps) {
  const { group, path } = at
  const told = useMemo(() => afterwardsOf(path, group.notes), [path, group.notes])
  return (
    <Panel title={title}>
      <p>Read this out. It follows from what the room chose, and from the recommendations that it puts forward.</p>
      <SixMonthsLater proses={told} glossary={group.script.glossary} isStopped={path.ending === undefined} />
    </Panel>
  )
}

function useDebrief({ group, path }: Console) {
  return useMemo(() => debriefOf(group.script, group.notes, path), [group, path])
}

/** What was chosen and is out of bounds: named before anything is weighed, and blaming no one. */
function ConsoleBoundaries({ at, title }: AfterProps) {
  const { boundaries } = useDebrief(at)
  return (
    <Panel title={title}>
      <p>
        Say that these choices are in the story on purpose, and blame no one. Ask: “Who in our council would have
        stopped us?”
      </p>
      <BoundaryList boundaries={boundaries} objections={objectionsIn(at)} />
    </Panel>
  )
}

/** What the decisions did to the four Ps, in words; a member who disagrees with a reason has it recorded. */
function ConsoleFourPs({ at, title }: AfterProps) {
  const { pillars: figures } = useDebrief(at)
  return (
    <Panel title={title}>
      <p>
        Read one row of the picture at a time. Ask: “Which of these reasons do you disagree with?” They are the author’s
        views of one invented case. Type the number of a decision to show it.
      </p>
      {pillars.map(pillar => (
        <div key={pillar}>
          <PillarWords pillar={pillar} {...figures[pillar]} objections={objectionsIn(at)} />
          <p className="soft">For you, not for the room: {compared(figures[pillar].score)}</p>
        </div>
      ))}
    </Panel>
  )
}

/** How long each sign had been there, in words. */
function ConsoleSigns({ at, title }: AfterProps) {
  const { script, notes } = at.group
  const signs = timeLine(script, notes, at.path).flatMap(({ name, events }) =>
    events.flatMap(event => (event.kind === 'sign' ? [{ ...event, day: name }] : [])),
  )
  return (
    <Panel title={title}>
      <p>Ask: “Who here would see this, and which person would they tell?”</p>
      <ul className="list">
        {signs.map(({ scene, what, time, day }) => (
          <li key={scene}>
            {capital(what)}: there for {time}, seen on {day}.
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** One decision: its reasons, which a member may disagree with, and the notes of its scene. */
function ConsoleDecision({ at, title, number }: DecisionProps) {
  const { decisions, boundaries } = useDebrief(at)
  const decision = decisions[number - 1]
  if (decision === undefined) return null
  const { scene, event } = decision
  const crossed = boundaries.filter(one => one.event === event)
  return (
    <Panel title={title}>
      <p>Ask: “What did we know then? Knowing only that, would we do it again?” Often the answer is yes.</p>
      {crossed.length === 0 ? null : <BoundaryList boundaries={crossed} objections={objectionsIn(at)} />}
      {decision.choices
        .filter(({ chosen }) => chosen)
        .map(({ id, label, judgements }) => (
          <section key={id}>
            <h3 className="console-panel__part">{label}</h3>
            <ul className="list">
              {judgements.map(({ pillar, points, why }) => (
                <li key={pillar}>
                  <strong>
                    {points > 0 ? 'Helped' : 'Harmed'} {pillarTitles[pillar]}:
                  </strong>{' '}
                  {why}
                  <Disagree reason={{ scene, choice: id, pillar }} about={why} {...objectionsIn(at)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      <WrittenDown at={at} scene={scene} />
      <Notes at={at} scene={scene} />
    </Panel>
  )
}

/** What the facilitator noted at a scene, as it comes back beside the decision of that scene. */
function WrittenDown({ at, scene }: PanelProps & { readonly scene: string }) {
  const noted = at.group.session.log.flatMap((event, index) =>
    event.type === 'noted' && event.scene === scene && event.text !== null ? [{ index, text: event.text }] : [],
  )
  if (noted.length === 0) return null
  return (
    <section>
      <h3 className="console-panel__part">You wrote down</h3>
      <ul className="list">
        {noted.map(({ index, text }) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function objectionsIn({ group, mayWrite, act }: Console): Objections {
  return {
    disagreements: disagreementsIn(group.session),
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

/** The decision that divided the room most, then others, with what the outvoted said. */
function ConsoleDivided({ at, title, number }: DecisionProps) {
  const { group, path } = at
  const heading = useRef<HTMLHeadingElement>(null)
  const all = useMemo(() => dividedDecisions(group.script, path, group.session.group?.rule), [group, path])
  const { decisions } = useDebrief(at)
  const isShown = ({ event }: Divided) => event === decisions[number - 1]?.event
  const erase = (erased: number) => {
    if (at.act({ type: 'erased', event: erased })) at.say('Erased. The record says that a text was removed.')
    // What was pressed is gone.
    heading.current?.focus()
  }
  return (
    <div className="console-panel">
      <h2 className="console-panel__title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>
        Ask the smaller side first: “What did you see that the others did not?” Name no one. The room sees the first of
        these. To show another, type its number.
      </p>
      <DividedList
        decisions={all.toSorted((one, other) => Number(isShown(other)) - Number(isShown(one)))}
        onErase={at.mayWrite ? erase : undefined}
      />
    </div>
  )
}

/**
 * The two questions on which every session ends, typed while the room speaks. The room sees the answers when they are
 * recorded, not letter by letter.
 */
function ConsoleClosing({ at, title }: AfterProps) {
  const { session } = at.group
  const recorded = closingAnswersIn(session)
  const isRecorded = Object.values(recorded).some(answer => answer !== undefined)
  const written = closingWords(at)
  return (
    <Panel title={title}>
      <p>
        Start with a minute of silence. Then write down the answers, without names. Agree a day for a second look, when
        the dust has settled: six weeks is about right. Thank everyone.
      </p>
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
              rows={3}
              maxLength={5000}
              readOnly={!at.mayWrite}
              value={written[question]}
              onChange={event => at.put({ concluding: { ...written, [question]: event.target.value } })}
            />
          </div>
        ))}
        <SecondLook at={at} />
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
      <p>
        <a className="govuk-link" href={`#/monday/${session.id}`} target="_blank" rel="noreferrer">
          Print “On Monday” for each member
        </a>
      </p>
      <EndLink at={at} />
    </Panel>
  )
}

function SecondLook({ at }: PanelProps) {
  const written = closingWords(at)
  return (
    <div className="closing-form__question">
      <label htmlFor="second-look">When will we look again?</label>
      <input
        className="govuk-input govuk-input--width-10"
        id="second-look"
        type="date"
        readOnly={!at.mayWrite}
        value={written.secondLook}
        onChange={event => at.put({ concluding: { ...written, secondLook: event.target.value } })}
      />
    </div>
  )
}
