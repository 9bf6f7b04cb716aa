import { type InputHTMLAttributes, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { placeIn } from '../../../core/room/agenda.ts'
import { countAbstentions, ballotAt, countVotes, votesIn, markTablesCounted } from '../../../core/room/console-state.ts'
import { optionsIn } from '../../../core/room/story-view.ts'
import { votesFor } from '../../../core/session/session.ts'
import { focusVotes } from '../actions.ts'
import type { Console, PanelProps } from '../console.ts'
import { ConsoleButton } from '../parts.tsx'
import './vote-rows.css'

/** The votes for a choice by its letter, for an answer in words, or of those who abstain. */
interface VoteRow {
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
    const { key, ctrlKey, metaKey, altKey, currentTarget } = event
    if (ctrlKey || metaKey || altKey) return
    const lettered = rows.findIndex(({ letter }) => letter !== '' && letter === key.toUpperCase())
    if (lettered >= 0) goTo(lettered)
    else if (key === 'ArrowUp') count(row.id, row.votes + 1)
    else if (key === 'ArrowDown') count(row.id, row.votes - 1)
    // Where nothing is selected Backspace takes the last digit, as it does where digits are seen.
    else if (key === 'Backspace' && isShared && currentTarget.selectionStart === currentTarget.selectionEnd)
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

interface RowProps extends Pick<Props, 'isShared' | 'isReadOnly'> {
  readonly row: VoteRow
  readonly onCount: (votes: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

function Row({ row: { id, letter, words, votes }, isShared, isReadOnly, onCount, onKeyDown }: RowProps) {
  const name = letter === '' ? words : `${letter}, ${words}`
  return (
    <div className="vote-rows__row">
      <label className="vote-rows__label" htmlFor={`votes-${id}`}>
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
        aria-label={`One vote fewer for ${name}`}
        // The room would see at a button that is off that there are no votes.
        disabled={isReadOnly || (!isShared && votes === 0)}
        onClick={() => onCount(votes - 1)}
      >
        −
      </button>
      <input
        className="vote-rows__votes"
        id={`votes-${id}`}
        inputMode="numeric"
        autoComplete="off"
        readOnly={isReadOnly}
        {...(isShared ? dotFor(votes) : { value: votes })}
        onFocus={event => event.target.select()}
        onChange={({ target: { value } }) => onCount(numberIn(isShared ? value.replaceAll(dot, String(votes)) : value))}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="vote-rows__step"
        aria-label={`One vote more for ${name}`}
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

interface TableSwitchProps {
  readonly tables: readonly string[]
  readonly table: string | undefined
  /** Those at which nothing is left to count. */
  readonly done: readonly string[]
  readonly onTable: (table: string) => void
}

/** Which table is being counted; nothing where the room votes as one. */
function TableSwitch({ tables, table, done, onTable }: TableSwitchProps) {
  if (tables.length === 0) return null
  return (
    <fieldset className="console-decide__tables bare-group" aria-label="Which table is counted">
      {tables.map(other => (
        <ConsoleButton
          className="table-switch__table"
          aria-pressed={other === table}
          key={other}
          onClick={() => onTable(other)}
        >
          {other} {done.includes(other) ? <span className="table-switch__done">counted</span> : null}
        </ConsoleButton>
      ))}
      <p className="table-switch__sum">
        Counted: {tables.filter(other => done.includes(other)).length} of {tables.length} tables
      </p>
    </fieldset>
  )
}

const abstain = 'abstain'

/** Votes as they are counted for a decision, table by table where tables vote apart. */
export function CountedVotes({ at }: PanelProps) {
  const { consoleState, evening, change, say } = at
  const { scene } = placeIn(evening)
  const tables = evening.session.group?.tables ?? []
  const [table, setTable] = useState(tables[0])
  const rows = rowsOf(at, scene, table)
  const done = () => {
    if (table !== undefined) change(before => markTablesCounted(before, scene, [table]))
  }
  // A table that is left without any vote was only looked at.
  const onTable = (next: string) => {
    if (rows.some(({ votes }) => votes > 0)) done()
    setTable(next)
  }
  // Enter goes on from table to table, so that nothing is shown before all are counted.
  const onDone = () => {
    done()
    const next = table === undefined ? undefined : tables[tables.indexOf(table) + 1]
    if (next === undefined) return document.getElementById('reveal')?.focus()
    flushSync(() => setTable(next))
    say(`Now ${next}.`)
    focusVotes()
  }
  const onCount = (id: string, votes: number) =>
    change(before =>
      id === abstain
        ? countAbstentions(before, scene, { table, votes })
        : countVotes(before, scene, { choice: id, table, votes }),
    )
  return (
    <>
      <TableSwitch tables={tables} table={table} done={ballotAt(consoleState, scene).tablesDone} onTable={onTable} />
      <VoteRows rows={rows} isShared={at.isShared} isReadOnly={!at.mayWrite} onCount={onCount} onDone={onDone} />
    </>
  )
}

/** The choices and those who abstain, with the votes at a table. */
function rowsOf({ consoleState, evening, isShared }: Console, scene: string, table: string | undefined) {
  const ballot = ballotAt(consoleState, scene)
  const here = votesFor(ballot.tally.filter(row => row.table === table))
  const all = votesFor(ballot.tally)
  // What each has at all tables is said where votes are counted apart, but never to the room.
  const withSum = (words: string, votes = 0) =>
    table === undefined || isShared || votes === 0 ? words : `${words} ·\u00A0${votes} in all`
  const choices = optionsIn(evening).map(({ id, letter, words }) => ({
    id,
    letter,
    words: withSum(words, all.get(id)),
    votes: here.get(id) ?? 0,
  }))
  const none = {
    id: abstain,
    letter: '',
    words: withSum('Abstain', votesIn(ballot).abstentions),
    votes: ballot.abstentions.find(row => row.table === table)?.votes ?? 0,
  }
  return [...choices, none]
}
