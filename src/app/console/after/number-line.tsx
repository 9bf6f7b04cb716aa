import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PanelProps } from '../console.ts'
import { ConsoleButton } from '../parts.tsx'
import './after-panels.css'

interface Props extends PanelProps {
  readonly id: string
  readonly label: string
  readonly button: string
  /** The highest number there is. */
  readonly most: number
  readonly onNumber: (number: number) => void
}

/** A number that the room calls out: a digit begins it, whatever has the focus, and Enter ends it. */
export function NumberLine({ at, id, label, button, most, onNumber }: Props) {
  const { isShared } = at
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useDigits(at.mayWrite && at.consoleState.letterKeys, digit => {
    setText(digit)
    field.current?.focus()
  })
  useEffect(() => {
    if (isShared) field.current?.focus()
  }, [isShared])
  const take = () => {
    const number = Number(text)
    setText('')
    if (number < 1 || number > most) return setProblem(`There are numbers from 1 to ${most}.`)
    setProblem('')
    onNumber(number)
  }
  return (
    <form
      className="number-line"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        take()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        className="govuk-input number-line__field"
        id={id}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={`${id}-problem`}
        ref={field}
        value={text}
        onChange={event => setText(event.target.value.replaceAll(/\D/g, '').slice(0, 2))}
      />
      <ConsoleButton type="submit">{button}</ConsoleButton>
      <output className="number-line__problem" id={`${id}-problem`}>
        {problem}
      </output>
    </form>
  )
}

function useDigits(areTaken: boolean, onDigit: (digit: string) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event
    if (!areTaken || defaultPrevented || ctrlKey || metaKey || altKey || !/^\d$/.test(key)) return
    if (target instanceof HTMLElement && target.matches('input, textarea, select')) return
    event.preventDefault()
    onDigit(key)
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
