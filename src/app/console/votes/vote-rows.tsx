import { type InputHTMLAttributes, type KeyboardEvent, useRef } from 'react'
import { placeIn } from '../../../core/room/agenda.ts'
import {
  ballotAt,
  countAbstentions,
  countedApart,
  countVotes,
  markTablesCounted,
} from '../../../core/room/console-state.ts'
import { optionsIn } from '../../../core/room/story-view.ts'
import { membersIn } from '../../../core/session/session.ts'
import type { PanelProps } from '../console.ts'
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
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const lettered = rows.findIndex(({ letter }) => letter !== '' && letter === key.toUpperCase())
    if (lettered >= 0) goTo(lettered)
    else if (key === 'ArrowUp') count(row.id, row.votes + 1)
    else if (key === 'ArrowDown') count(row.id, row.votes - 1)
    else if (isShared && takesLastDigit(event)) count(row.id, Math.floor(row.votes / 10))
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

/** Where nothing is selected Backspace does so, though a dot stands for all digits. */
function takesLastDigit({ key, currentTarget: { selectionStart, selectionEnd } }: KeyboardEvent<HTMLInputElement>) {
  return key === 'Backspace' && selectionStart === selectionEnd
}

interface RowProps extends Pick<Props, 'isShared' | 'isReadOnly'> {
  readonly row: VoteRow
  readonly onCount: (votes: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

function Row({ row: { id, letter, words, votes }, isShared, isReadOnly, onCount, onKeyDown }: RowProps) {
  const name = letter === '' ? words : `${letter}, ${words}`
  return (
    // The arrow keys do what the buttons do, so that Tab goes from number to number.
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
        tabIndex={-1}
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
        data-column={0}
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
        tabIndex={-1}
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

interface GridRow {
  readonly id: string
  readonly letter: string
  readonly words: string
  /** At each table, in their order. */
  readonly votes: readonly number[]
}

interface GridProps extends Pick<Props, 'isReadOnly' | 'onDone'> {
  readonly isShared: boolean
  readonly tables: readonly { readonly name: string; readonly isDone: boolean }[]
  readonly rows: readonly GridRow[]
  /** How many members there are; 0 if the set-up does not say. */
  readonly members: number
  readonly onCount: (id: string, table: string, votes: number) => void
  /** Enter was pressed below a table: nothing is left to count there. */
  readonly onTableDone: (table: string) => void
}

/** From here on tables stand under their numbers, and choices under their letters. */
const manyTables = 5

/**
 * The votes for each choice at each table, with totals. Enter goes down a table and then to the next, arrows to any field,
 * a letter to its choice. Where the room sees it, every number is a dot and no total is given.
 *
 * @internal a test counts in it by itself
 */
export function VoteGrid(props: GridProps) {
  const { tables, rows, members, isShared } = props
  const { grid, onKeyDown } = useGridKeys(props)
  const isMany = tables.length >= manyTables
  return (
    <div className={`vote-rows vote-grid${isMany ? ' vote-grid--many' : ''}`}>
      <table ref={grid}>
        <thead>
          <tr>
            <th scope="col">Choice</th>
            {tables.map(({ name }) => (
              <th scope="col" key={name}>
                {isMany ? <abbr title={name}>{/\d+$/.exec(name)?.[0] ?? name.slice(0, 3)}</abbr> : name}
              </th>
            ))}
            {isShared ? null : <th scope="col">Total</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <th scope="row">
                <div className="vote-grid__choice" title={row.words}>
                  {row.letter === '' ? null : <strong className="vote-rows__letter">{row.letter}</strong>}{' '}
                  <span className={(isMany || isShared) && row.letter !== '' ? 'govuk-visually-hidden' : ''}>
                    {row.words}
                  </span>
                </div>
              </th>
              {tables.map(({ name }, column) => (
                <td key={name}>
                  <Cell {...props} row={row} column={column} onKeyDown={event => onKeyDown(event, index, column)} />
                </td>
              ))}
              {isShared ? null : <td className="vote-grid__total">{sum(row.votes)}</td>}
            </tr>
          ))}
        </tbody>
        {isShared ? null : <GridSums tables={tables} rows={rows} members={members} />}
      </table>
    </div>
  )
}

function sum(votes: readonly number[]): number {
  return votes.reduce((one, other) => one + other, 0)
}

function useGridKeys({ rows, tables, isShared, isReadOnly, onCount, onTableDone, onDone }: GridProps) {
  const grid = useRef<HTMLTableElement>(null)
  const goTo = (row: number, column: number) => {
    const field = grid.current?.querySelectorAll<HTMLInputElement>(`[data-column="${column}"]`)[row]
    field?.focus()
    field?.select()
  }
  const goOn = (row: number, column: number) => {
    if (row + 1 < rows.length) return goTo(row + 1, column)
    onTableDone(tables[column]?.name ?? '')
    if (column + 1 < tables.length) goTo(0, column + 1)
    else onDone()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const lettered = rows.findIndex(({ letter }) => letter !== '' && letter === key.toUpperCase())
    const move = moves[key]
    const { id = '', votes = [] } = rows[row] ?? {}
    if (lettered >= 0) goTo(lettered, column)
    else if (move !== undefined) goTo(row + move.down, column + move.right)
    else if (key === 'Enter') goOn(row, column)
    else if (isShared && !isReadOnly && takesLastDigit(event))
      onCount(id, tables[column]?.name ?? '', Math.floor((votes[column] ?? 0) / 10))
    else return
    event.preventDefault()
  }
  return { grid, onKeyDown }
}

interface CellProps extends Omit<GridProps, 'rows' | 'members'> {
  readonly row: GridRow
  readonly column: number
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** Empty until the table is counted: then 0 means that no one there voted for it. */
function Cell({
  row: { id, letter, words, votes },
  tables,
  column,
  isShared,
  isReadOnly,
  onCount,
  onKeyDown,
}: CellProps) {
  const { name = '', isDone = false } = tables[column] ?? {}
  const here = votes[column] ?? 0
  return (
    <input
      className="vote-rows__votes"
      inputMode="numeric"
      autoComplete="off"
      aria-label={`${letter === '' ? words : `${letter}, ${words}`}: ${name}`}
      data-column={column}
      readOnly={isReadOnly}
      {...(isShared ? dotFor(here) : { value: here > 0 || isDone ? here : '' })}
      onFocus={event => event.target.select()}
      onChange={({ target: { value } }) =>
        onCount(id, name, numberIn(isShared ? value.replaceAll(dot, String(here)) : value))
      }
      onKeyDown={onKeyDown}
    />
  )
}

function GridSums({ tables, rows, members }: Pick<GridProps, 'tables' | 'rows' | 'members'>) {
  const total = sum(rows.flatMap(({ votes }) => votes))
  return (
    <tfoot>
      <tr>
        <th scope="row">Votes</th>
        {tables.map(({ name }, column) => (
          <td key={name}>{sum(rows.map(({ votes }) => votes[column] ?? 0))}</td>
        ))}
        <td>{members === 0 ? total : `${total} of ${members}`}</td>
      </tr>
    </tfoot>
  )
}

const moves: Readonly<Record<string, { readonly down: number; readonly right: number }>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
}

const abstain = 'abstain'

/** The votes for a decision as they are counted: in one column, or at each table. */
export function CountedVotes({ at }: PanelProps) {
  const { consoleState, group, change, isShared } = at
  const { session } = group
  const { scene } = placeIn(group)
  const ballot = ballotAt(consoleState, scene)
  const apart = countedApart(session.group)
  const options = [...optionsIn(group), { id: abstain, letter: '', words: 'Abstain' }]
  const votesAt = (id: string, table: string | undefined) =>
    (id === abstain ? ballot.abstentions : ballot.tally.filter(({ choice }) => choice === id))
      .filter(row => row.table === table)
      .reduce((all, { votes }) => all + votes, 0)
  const onCount = (id: string, table: string | undefined, votes: number) =>
    change(before =>
      id === abstain
        ? countAbstentions(before, scene, { table, votes })
        : countVotes(before, scene, { choice: id, table, votes }),
    )
  const shared = { isShared, isReadOnly: !at.mayWrite, onDone: () => document.getElementById('reveal')?.focus() }
  if (apart.length === 0) {
    const rows = options.map(({ id, letter, words }) => ({ id, letter, words, votes: votesAt(id, undefined) }))
    return <VoteRows {...shared} rows={rows} onCount={(id, votes) => onCount(id, undefined, votes)} />
  }
  return (
    <VoteGrid
      {...shared}
      tables={apart.map(name => ({ name, isDone: ballot.tablesDone.includes(name) }))}
      rows={options.map(({ id, letter, words }) => ({
        id,
        letter,
        words,
        votes: apart.map(table => votesAt(id, table)),
      }))}
      members={membersIn(session.group)}
      onCount={onCount}
      onTableDone={table => change(before => markTablesCounted(before, scene, [table]))}
    />
  )
}
