import { turnToItem } from '../../../core/room/room-screen.ts'
import { mostForOfficers, realQuestions } from '../../../core/score/debrief-notes.ts'
import { recommendationsFor } from '../../../core/score/outcome.ts'
import { realAnswersIn } from '../../../core/session/closing-questions.ts'
import type { RealAnswer } from '../../../core/session/session.ts'
import { RecommendationFacts } from '../../ui/debrief/recommendations.tsx'
import type { PanelProps } from '../console.ts'
import { ConsoleButton, Panel } from '../parts.tsx'
import { NumberLine } from './debrief-order.tsx'
import './after-panels.css'

/** The questions about the real council. What the room puts to officers is recorded, and the room sees it at once. */
export function ConsoleQuestions({ at, title }: PanelProps & { readonly title: string }) {
  const kept = realAnswersIn(at.group.session)
  const answers = realQuestions(at.group.notes).map((question): RealAnswer => {
    return kept.find(one => one.question === question) ?? { question, forOfficers: false }
  })
  const toggle = (number: number) => {
    const isTicked = answers[number - 1]?.forOfficers === true
    if (!isTicked && answers.filter(({ forOfficers }) => forOfficers).length >= mostForOfficers)
      return at.say('You can put three questions to officers. Untick one first.')
    const next = answers.map((one, index) => (index === number - 1 ? { ...one, forOfficers: !isTicked } : one))
    const toKeep = next.filter(({ text, forOfficers }) => forOfficers || (text ?? '') !== '')
    if (!at.act({ type: 'answered', answers: toKeep })) return
    at.say(isTicked ? `Question ${number} no longer goes to officers.` : `Question ${number} goes to officers.`)
  }
  return (
    <Panel title={title}>
      <p>
        Read each one out, and wait. If no one knows, ask: “Do we put this to officers?” Tick up to three. Write down no
        real names.
      </p>
      <NumberLine
        at={at}
        id="question-number"
        label="Question number"
        button="Tick or untick"
        most={answers.length}
        onNumber={toggle}
      />
      <ol className="draft-list">
        {answers.map(({ question, forOfficers }, index) => (
          <li className="draft-list__draft" key={question}>
            <TickLine
              at={at}
              number={index + 1}
              words={question}
              isTicked={forOfficers}
              onTick={() => toggle(index + 1)}
            />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

interface TickLineProps extends PanelProps {
  readonly number: number
  readonly words: string
  readonly isTicked: boolean
  readonly describedBy?: string
  readonly onTick: () => void
}

function TickLine({ at, number, words, isTicked, describedBy, onTick }: TickLineProps) {
  return (
    <label className="draft-list__label">
      <input
        type="checkbox"
        checked={isTicked}
        disabled={!at.mayWrite}
        aria-describedby={describedBy}
        onChange={onTick}
      />
      <strong>{number}</strong>
      <span>{words}</span>
    </label>
  )
}

/** Which drafts the room puts to the committee. Each tick is recorded, and the room sees it at once. */
export function ConsoleRecommendations({ at, title }: PanelProps & { readonly title: string }) {
  const { group, path, mayWrite } = at
  const drafts = recommendationsFor(path, group.notes)
  const agreed = path.putForward ?? []
  const put = (recommendations: readonly string[]) => at.act({ type: 'put-forward', recommendations })
  const toggle = (number: number) => {
    const toggled = drafts[number - 1]?.id
    const isAgreed = toggled !== undefined && agreed.includes(toggled)
    const next = drafts.map(({ id }) => id).filter(id => agreed.includes(id) !== (id === toggled))
    if (!put(next)) return
    at.change(consoleState => turnToItem(group, consoleState, number))
    at.say(isAgreed ? `Number ${number} is no longer put forward.` : `Number ${number} is put forward.`)
  }
  return (
    <Panel title={title}>
      <p>
        Read each one out and ask for a vote. The findings number only those with a tick. The room can agree on none.
      </p>
      {path.putForward === undefined ? (
        <div className="button-row">
          <ConsoleButton disabled={!mayWrite} onClick={() => put([])}>
            The room puts none forward
          </ConsoleButton>
          <p className="soft">You have not recorded this yet. Six months later depends on it.</p>
        </div>
      ) : (
        <p>
          <strong>{recorded(agreed.length)}</strong> The latest ticks count.
        </p>
      )}
      <NumberLine
        at={at}
        id="draft-number"
        label="Recommendation number"
        button="Tick or untick"
        most={drafts.length}
        onNumber={toggle}
      />
      <ol className="draft-list">
        {drafts.map((draft, index) => (
          <li className="draft-list__draft" key={draft.id}>
            <TickLine
              at={at}
              number={index + 1}
              words={draft.says}
              isTicked={agreed.includes(draft.id)}
              describedBy={`facts-${draft.id}`}
              onTick={() => toggle(index + 1)}
            />
            <RecommendationFacts recommendation={draft} id={`facts-${draft.id}`} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function recorded(count: number): string {
  return `Recorded: ${count === 0 ? 'none' : count} put forward.`
}
