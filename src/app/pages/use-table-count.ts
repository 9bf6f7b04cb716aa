import { useState } from 'react'
import { flushSync } from 'react-dom'
import { placeIn } from '../../core/room/agenda.ts'
import { abstained, ballotAt, counted, handsIn, tablesCounted } from '../../core/room/console-state.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import { votesFor } from '../../core/session/voting.ts'
import type { Console } from './use-console.ts'

const abstain = 'abstain'

/**
 * Hands as they are counted, table by table where tables vote apart: the rows of the table in hand, and what is done at a
 * row and after the last.
 */
export function useTableCount(at: Console) {
  const { desk, evening, change, state, say } = at
  const { scene } = placeIn(evening)
  const tables = state.session.group?.tables ?? []
  const [table, setTable] = useState(tables[0])
  const rows = rowsOf(at, scene, table)
  const done = () => {
    if (table !== undefined) change(before => tablesCounted(before, scene, [table]))
  }
  // A table that is left with no hand at all was only looked at.
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
    document.querySelector<HTMLElement>('.vote-rows input')?.focus()
  }
  const onCount = (id: string, votes: number) => change(before => hands(before, scene, { id, table, votes }))
  const switcher = { tables, table, done: ballotAt(desk, scene).tablesDone, onTable }
  return { switcher, rows, onCount, onDone }
}

/** The choices and those who abstain: the hands at a table, and at all of them. */
function rowsOf({ desk, evening }: Console, scene: string, table: string | undefined) {
  const ballot = ballotAt(desk, scene)
  const here = votesFor(ballot.tally.filter(row => row.table === table))
  const all = votesFor(ballot.tally)
  const choices = optionsIn(evening).map(({ id, letter, words }) => ({
    id,
    letter,
    words,
    votes: here.get(id) ?? 0,
    inAll: all.get(id) ?? 0,
  }))
  const none = {
    id: abstain,
    letter: '',
    words: 'Abstain',
    votes: ballot.abstentions.find(row => row.table === table)?.votes ?? 0,
    inAll: handsIn(ballot).abstentions,
  }
  return [...choices, none]
}

interface RowCount {
  readonly id: string
  readonly table: string | undefined
  readonly votes: number
}

function hands(desk: Console['desk'], scene: string, { id, table, votes }: RowCount): Console['desk'] {
  return id === abstain
    ? abstained(desk, scene, { table, votes })
    : counted(desk, scene, { choice: id, table, votes })
}
