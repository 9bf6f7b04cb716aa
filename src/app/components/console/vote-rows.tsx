import { useRef, type KeyboardEvent } from 'react'
import './vote-rows.css'

/** A line of hands: a choice, or those who abstain. */
export interface VoteRow {
  readonly id: string
  readonly letter: string
  readonly words: string
  readonly votes: number
}

interface Props {
  readonly rows: readonly VoteRow[]
  readonly isReadOnly: boolean
  readonly onCount: (id: string, votes: number) => void
  /** The last field was left by Enter. */
  readonly onDone: () => void
}

/** More hands than any room has. */
const most = 999

/** Hands as they are counted: by big buttons, or by numbers that are typed. A letter goes to its row. */
export function VoteRows({ rows, isReadOnly, onCount, onDone }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const fields = () => [...(list.current?.querySelectorAll('input') ?? [])]
  const goTo = (index: number) => {
    fields()[index]?.focus()
    fields()[index]?.select()
  }
  const onKeyDown = (event: KeyboardEvent, index: number, row: VoteRow) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const lettered = rows.findIndex(({ letter }) => letter !== '' && letter === key.toUpperCase())
    if (lettered >= 0) goTo(lettered)
    else if (key === 'ArrowUp') onCount(row.id, Math.min(most, row.votes + 1))
    else if (key === 'ArrowDown') onCount(row.id, Math.max(0, row.votes - 1))
    else if (key === 'Enter') {
      if (index + 1 < rows.length) goTo(index + 1)
      else onDone()
    } else return
    event.preventDefault()
  }
  return (
    <div className="vote-rows" ref={list}>
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          isReadOnly={isReadOnly}
          onCount={votes => onCount(row.id, Math.max(0, Math.min(most, votes)))}
          onKeyDown={event => onKeyDown(event, index, row)}
        />
      ))}
    </div>
  )
}

interface RowProps {
  readonly row: VoteRow
  readonly isReadOnly: boolean
  readonly onCount: (votes: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function Row({ row: { id, letter, words, votes }, isReadOnly, onCount, onKeyDown }: RowProps) {
  const name = letter === '' ? words : `${letter}, ${words}`
  return (
    <div className="vote-rows__row">
      <label className="vote-rows__label" htmlFor={`hands-${id}`}>
        {letter === '' ? null : <strong className="vote-rows__letter">{letter}</strong>} <span>{words}</span>
      </label>
      <button
        type="button"
        className="vote-rows__step"
        aria-label={`One hand fewer for ${name}`}
        disabled={isReadOnly || votes === 0}
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
        value={votes}
        onFocus={event => event.target.select()}
        onChange={event => onCount(Number(event.target.value.replaceAll(/\D/g, '').slice(-3)))}
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
