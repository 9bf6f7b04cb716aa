import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { AskFirst } from '../../ui/forms/confirm-action.tsx'

interface Props {
  /** What the story takes; `undefined` where the room would read it. */
  readonly words: string | undefined
  /** Whether anybody has a hand or an abstention. */
  readonly isCounted: boolean
  readonly onTimeout: () => void
}

/** What the story takes when time runs out. A decision of that kind keeps no hands: where there are some, it asks first. */
export function SettleTimeout({ words, isCounted, onTimeout }: Props) {
  const [isAsking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const goBack = () => {
    flushSync(() => setAsking(false))
    button.current?.focus()
  }
  return (
    <>
      {words === undefined ? null : <p>The story takes: {words}.</p>}
      {isAsking ? (
        <AskFirst yes="Take it without the hands" no="Go back" onYes={onTimeout} onNo={goBack}>
          Hands are counted, and will not be on record. To keep them, go back, press By the hands, and settle
          it there.
        </AskFirst>
      ) : (
        <button
          type="button"
          className="govuk-button settle-form__settle"
          ref={button}
          onClick={() => (isCounted ? setAsking(true) : onTimeout())}
        >
          Take what the story takes
        </button>
      )}
    </>
  )
}
