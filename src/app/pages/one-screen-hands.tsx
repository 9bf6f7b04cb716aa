import { useRef, type KeyboardEvent } from 'react'
import '../components/console/vote-rows.css'
import './one-screen-hands.css'

/** A line of hands: a choice by its letter, or an answer in words. */
export interface HandsRow {
  readonly id: string
  readonly letter: string
  readonly words: string
  readonly votes: number
}

interface Props {
  readonly rows: readonly HandsRow[]
  readonly onCount: (id: string, votes: number) => void
  /** The last field was left by Enter. */
  readonly onDone: () => void
}

const mark = '•'
/** More hands than any room has. */
const most = 999

/**
 * Hands that are counted before the eyes of the room: one mark stands for any number, however many digits it has, and no
 * button tells by its look whether there are any. Only who is read to by a screen reader hears the number.
 */
export function OneScreenHands({ rows, onCount, onDone }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const goTo = (index: number) => {
    const field = list.current?.querySelectorAll('input')[index]
    field?.focus()
    field?.select()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number, row: HandsRow) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const lettered = rows.findIndex(({ letter }) => letter !== '' && letter === key.toUpperCase())
    if (lettered >= 0) goTo(lettered)
    else if (key === 'ArrowUp') onCount(row.id, Math.min(most, row.votes + 1))
    else if (key === 'ArrowDown') onCount(row.id, Math.max(0, row.votes - 1))
    else if (key === 'Backspace' && isAtOnePlace(event.currentTarget))
      onCount(row.id, Math.floor(row.votes / 10))
    else if (key === 'Enter') {
      if (index + 1 < rows.length) goTo(index + 1)
      else onDone()
    } else return
    event.preventDefault()
  }
  return (
    <div className="vote-rows one-screen-hands" ref={list}>
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          onCount={votes => onCount(row.id, Math.max(0, Math.min(most, votes)))}
          onKeyDown={event => onKeyDown(event, index, row)}
        />
      ))}
    </div>
  )
}

interface RowProps {
  readonly row: HandsRow
  readonly onCount: (votes: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

function Row({ row: { id, letter, words, votes }, onCount, onKeyDown }: RowProps) {
  const name = letter === '' ? words : `${letter}, ${words}`
  return (
    <div className="vote-rows__row">
      <label className="vote-rows__label" htmlFor={`hands-${id}`}>
        {letter === '' ? (
          words
        ) : (
          <>
            <strong className="vote-rows__letter">{letter}</strong>
            <span className="govuk-visually-hidden">, {words}</span>
          </>
        )}
      </label>
      <button
        type="button"
        className="vote-rows__step"
        aria-label={`One hand fewer for ${name}`}
        onClick={() => onCount(votes - 1)}
      >
        −
      </button>
      <input
        className="vote-rows__votes"
        id={`hands-${id}`}
        role="spinbutton"
        aria-valuenow={votes}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuetext={String(votes)}
        inputMode="numeric"
        autoComplete="off"
        value={mark}
        onFocus={event => event.target.select()}
        onChange={event => onCount(numberIn(event.target.value, votes))}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="vote-rows__step"
        aria-label={`One hand more for ${name}`}
        onClick={() => onCount(votes + 1)}
      >
        +
      </button>
    </div>
  )
}

/** What a field comes to once it was typed into: the mark is the number that it stood for. */
function numberIn(typed: string, before: number): number {
  return Number(typed.replaceAll(mark, String(before)).replaceAll(/\D/g, '').slice(-3))
}

/** Whether nothing is selected: then Backspace takes the last digit, as it does where digits are seen. */
function isAtOnePlace({ selectionStart, selectionEnd }: HTMLInputElement): boolean {
  return selectionStart === selectionEnd
}
