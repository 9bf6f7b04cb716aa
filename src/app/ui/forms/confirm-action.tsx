import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, SecondButton } from '../controls.tsx'
import { useFocusBack } from '../focus.ts'
import './confirm-action.css'

interface Props {
  readonly label: string
  /** To what it does it, for those who hear the button without what stands around it. */
  readonly about?: string
  readonly question: ReactNode
  readonly confirm: string
  readonly keep?: string
  readonly onConfirm: () => void
  /** Where the focus goes when it is not wanted after all; left out, back to the first button, where a key asks again. */
  readonly onKeep?: (() => void) | undefined
  readonly warning?: boolean
  /** The first button looks like a link. */
  readonly quiet?: boolean
}

/** Something that is asked twice before it is done. */
export function ConfirmAction({ label, about, question, confirm, keep = 'Keep it', onKeep, ...props }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { ref, focusBack } = useFocusBack()
  if (!isAsking)
    return (
      <Button look={props.quiet ? 'link' : 'second'} about={about} ref={ref} onClick={() => setAsking(true)}>
        {label}
      </Button>
    )
  return (
    <Question>
      {question}
      <div className="button-row">
        <Button look={props.warning ? 'warning' : 'main'} onClick={props.onConfirm}>
          {confirm}
        </Button>
        <SecondButton
          onClick={() => {
            setAsking(false)
            ;(onKeep ?? focusBack)()
          }}
        >
          {keep}
        </SecondButton>
      </div>
    </Question>
  )
}

interface QuestionProps {
  readonly isNarrow?: boolean
  readonly children: ReactNode
}

/** What has to be answered. It has the focus, so that a second Enter answers nothing. */
export function Question({ isNarrow = false, children }: QuestionProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    group.current?.focus()
    if (isNarrow) group.current?.scrollIntoView({ block: 'nearest' })
  }, [isNarrow])
  return (
    <fieldset
      className={`confirm-action${isNarrow ? ' ask-first' : ''}`}
      aria-label="Please confirm"
      tabIndex={-1}
      ref={group}
    >
      {children}
    </fieldset>
  )
}

interface AskFirstProps {
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children: ReactNode
}

/** A question before something is done, in a narrow column. */
export function AskFirst({ yes, no, onYes, onNo, children }: AskFirstProps) {
  return (
    <Question isNarrow>
      <p>{children}</p>
      <div className="ask-first__answers">
        <button type="button" className="console-button" onClick={onYes}>
          {yes}
        </button>
        <button type="button" className="console-button" onClick={onNo}>
          {no}
        </button>
      </div>
    </Question>
  )
}
