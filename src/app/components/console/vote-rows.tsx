import { useRef, type InputHTMLAttributes, type KeyboardEvent } from 'react'
import './vote-rows.css'

/** The votes for a choice by its letter, for an answer in words, or of those who abstain. */
export interface VoteRow {
  readonly id: string
  readonly letter: string
  readonly words: string
  readonly votes: number
}

interface Props {
  readonly rows: readonly VoteRow[]
  /** Whether the room sees the rows: then nothing in them may tell how many votes there are. */
  readonly isShared?: boolean
  readonly isReadOnly: boolean
  readonly onCount: (id: string, votes: number) => void
  /** Enter was pressed in the last field. */
  readonly onDone: () => void
}

/** More votes than any room has. */
const most = 999

/** Votes as they are counted: by big buttons, or by numbers that are typed. A letter goes to its row. */
export function VoteRows({ rows, isShared = false, isReadOnly, onCount, onDone }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const goTo = (index: number) => {
    const field = list.current?.querySelectorAll('input')[index]
    field?.focus()
    field?.select()
  }
  const count = (id: string, votes: number) => onCount(id, Math.max(0, Math.min(most, votes)))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number, row: VoteRow) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const lettered = rows.findIndex(({ letter }) => letter !== '' && letter === key.toUpperCase())
    if (lettered >= 0) goTo(lettered)
    else if (key === 'ArrowUp') count(row.id, row.votes + 1)
    else if (key === 'ArrowDown') count(row.id, row.votes - 1)
    else if (key === 'Backspace' && isShared && isAtOnePlace(event.currentTarget))
      count(row.id, Math.floor(row.votes / 10))
    else if (key === 'Enter') {
      if (index + 1 < rows.length) goTo(index + 1)
      else onDone()
    } else return
    event.preventDefault()
  }
  return (
    <div className={`vote-rows${isShared ? ' vote-rows--shared' : ''}`} ref={list}>
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          isShared={isShared}
          isReadOnly={isReadOnly}
          onCount={votes => count(row.id, votes)}
          onKeyDown={event => onKeyDown(event, index, row)}
        />
      ))}
    </div>
  )
}

interface RowProps {
  readonly row: VoteRow
  readonly isShared: boolean
  readonly isReadOnly: boolean
  readonly onCount: (votes: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

function Row({ row: { id, letter, words, votes }, isShared, isReadOnly, onCount, onKeyDown }: RowProps) {
  const name = letter === '' ? words : `${letter}, ${words}`
  return (
    <div className="vote-rows__row">
      <label className="vote-rows__label" htmlFor={`hands-${id}`}>
        {letter === '' ? null : <strong className="vote-rows__letter">{letter}</strong>}
        {isShared && letter !== '' ? (
          <span className="govuk-visually-hidden">, {words}</span>
        ) : (
          <>
            {' '}
            <span>{words}</span>
          </>
        )}
      </label>
      <button
        type="button"
        className="vote-rows__step"
        aria-label={`One hand fewer for ${name}`}
        // The room would see at a button that is off that there are no votes.
        disabled={isReadOnly || (!isShared && votes === 0)}
        onClick={() => onCount(votes - 1)}
      >
        −
      </button>
      <input
        className="vote-rows__votes"
        id={`hands-${id}`}
        inputMode="numeric"
        autoComplete="off"
        readOnly={isReadOnly}
        {...(isShared ? dotFor(votes) : { value: votes })}
        onFocus={event => event.target.select()}
        onChange={({ target: { value } }) =>
          onCount(numberIn(isShared ? value.replaceAll(dot, String(votes)) : value))
        }
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="vote-rows__step"
        aria-label={`One hand more for ${name}`}
        disabled={isReadOnly}
        onClick={() => onCount(votes + 1)}
      >
        +
      </button>
    </div>
  )
}

const dot = '•'

/** One dot for any number, however many digits it has: only a screen reader says how many votes it stands for. */
function dotFor(votes: number): InputHTMLAttributes<HTMLInputElement> {
  return {
    role: 'spinbutton',
    'aria-valuenow': votes,
    'aria-valuemin': 0,
    'aria-valuemax': most,
    'aria-valuetext': String(votes),
    value: dot,
  }
}

function numberIn(typed: string): number {
  return Number(typed.replaceAll(/\D/g, '').slice(-3))
}

/** Whether nothing is selected: then Backspace takes the last digit, as it does where digits are seen. */
function isAtOnePlace({ selectionStart, selectionEnd }: HTMLInputElement): boolean {
  return selectionStart === selectionEnd
}
