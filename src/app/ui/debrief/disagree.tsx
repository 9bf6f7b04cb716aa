import { useId, useState } from 'react'
import type { Pillar } from '../../../core/scenario/pillar.ts'
import type { ChoiceId, SceneId } from '../../../core/scenario/scenario.ts'
import type { Session } from '../../../core/session/session.ts'
import { QuietButton } from '../controls.tsx'
import { useFocusBack } from '../focus.ts'
import { WordsForm } from '../forms/words-field.tsx'
import './debrief.css'

/** A judgement of the author that a member may object to: on a pillar, or that a choice is out of bounds. */
interface Reason {
  readonly scene: SceneId
  readonly choice: ChoiceId
  readonly pillar: Pillar | undefined
}

export interface Disagreement extends Reason {
  readonly event: number
  /** `null` once it is erased. */
  readonly text: string | null
}

/** What a debrief needs to let members object. */
export interface Objections {
  readonly disagreements: readonly Disagreement[]
  readonly mayWrite: boolean
  readonly onDisagree: (disagreement: Reason & { readonly text: string }) => void
  readonly onErase: (event: number) => void
}

interface Props extends Objections {
  readonly reason: Reason
  /** The reason in words, for those who hear the button without what stands around it. */
  readonly about: string
}

/** “I disagree” beside a reason, with room for why, and what was said there before. */
export function Disagree({ reason, about, disagreements, mayWrite, onDisagree, onErase }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { ref, focusBack } = useFocusBack()
  const close = () => {
    setOpen(false)
    focusBack()
  }
  const say = (text: string) => {
    onDisagree({ ...reason, text })
    close()
  }
  const mine = disagreements.filter(
    ({ scene, choice, pillar }) => scene === reason.scene && choice === reason.choice && pillar === reason.pillar,
  )
  return (
    <div className="disagree">
      {mine.map(({ event, text }) => (
        <p className="disagree__said" key={event}>
          <strong>You disagreed:</strong> {text ?? 'text removed'}{' '}
          {text === null || !mayWrite ? null : (
            <QuietButton
              onClick={() => {
                onErase(event)
                focusBack()
              }}
            >
              Delete <span className="govuk-visually-hidden">this: {text}</span>
            </QuietButton>
          )}
        </p>
      ))}
      {mayWrite && !isOpen ? (
        <QuietButton ref={ref} onClick={() => setOpen(true)}>
          I disagree <span className="govuk-visually-hidden">with: {about}</span>
        </QuietButton>
      ) : null}
      {isOpen ? (
        <WordsForm
          className="disagree__form"
          id={id}
          label="Why do you disagree?"
          save="Save"
          onSave={say}
          onCancel={close}
        />
      ) : null}
    </div>
  )
}

/** What members objected to in the debrief, in the order of the log. */
export function disagreementsIn({ log }: Session): readonly Disagreement[] {
  return log.flatMap((event, index) =>
    event.type === 'disagreed'
      ? [{ event: index, scene: event.scene, choice: event.choice, pillar: event.pillar, text: event.text }]
      : [],
  )
}
