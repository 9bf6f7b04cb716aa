import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { VoteGrid, VoteRows } from '../../../../src/app/console/votes/vote-rows.tsx'

interface HandsProps {
  readonly onDone: () => void
  readonly isShared?: boolean
}

function Hands({ onDone, isShared = false }: HandsProps) {
  const [votes, setVotes] = useState<Readonly<Record<string, number>>>({})
  const rows = [
    { id: 'tell', letter: 'A', words: 'Tell' },
    { id: 'wait', letter: 'B', words: 'Wait' },
    { id: 'abstain', letter: '', words: 'Abstain' },
  ]
  return (
    <VoteRows
      rows={rows.map(row => ({ ...row, votes: votes[row.id] ?? 0 }))}
      isShared={isShared}
      isReadOnly={false}
      onCount={(id, count) => setVotes({ ...votes, [id]: count })}
      onDone={onDone}
    />
  )
}

const counts = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)

test('votes are counted by buttons, which say for what', async () => {
  const user = userEvent.setup()
  render(<Hands onDone={vi.fn<() => void>()} />)
  await user.click(screen.getByRole('button', { name: 'One vote more for A, Tell' }))
  await user.click(screen.getByRole('button', { name: 'One vote more for A, Tell' }))
  await user.click(screen.getByRole('button', { name: 'One vote fewer for A, Tell' }))
  await user.click(screen.getByRole('button', { name: 'One vote more for Abstain' }))
  expect(counts()).toEqual(['1', '0', '1'])
  expect(screen.getByRole('button', { name: 'One vote fewer for B, Wait' })).toHaveProperty('disabled', true)
})

test('by keyboard alone: numbers, arrows, letters, and Enter from row to row', async () => {
  const user = userEvent.setup()
  const onDone = vi.fn<() => void>()
  render(<Hands onDone={onDone} />)
  await user.click(screen.getByLabelText('A Tell'))
  await user.keyboard('12{Enter}7{ArrowUp}{ArrowUp}{ArrowDown}')
  expect(counts()).toEqual(['12', '8', '0'])
  await user.keyboard('a3')
  expect(counts()).toEqual(['3', '8', '0'])
  await user.keyboard('b{Enter}{Enter}')
  expect(onDone).toHaveBeenCalledOnce()
})

test('nothing but a number of votes can be typed', async () => {
  const user = userEvent.setup()
  render(<Hands onDone={vi.fn<() => void>()} />)
  await user.click(screen.getByLabelText('B Wait'))
  await user.keyboard('-x5')
  expect(counts()).toEqual(['0', '5', '0'])
})

test('rows that the room sees look the same for any number of votes', async () => {
  const user = userEvent.setup()
  const { container } = render(<Hands isShared onDone={vi.fn<() => void>()} />)
  const look = () => container.innerHTML.replaceAll(/aria-value\w+="\d+"/g, '')
  const before = look()
  await user.click(screen.getByLabelText('A, Tell'))
  await user.keyboard('12{Enter}7')
  expect(look()).toBe(before)
  expect(screen.getAllByRole('spinbutton').map(field => field.getAttribute('aria-valuenow'))).toEqual(['12', '7', '0'])
})

interface GridProps {
  readonly tables: number
  readonly members?: number
  readonly isShared?: boolean
  readonly onDone?: (() => void) | undefined
}

/** A grid of two choices and those who abstain, at tables that are counted one by one. */
function Grid({ tables, members = 0, isShared = false, onDone }: GridProps) {
  const [votes, setVotes] = useState<Readonly<Record<string, number>>>({})
  const [done, setDone] = useState<readonly string[]>([])
  const names = Array.from({ length: tables }, (_, index) => `Table ${index + 1}`)
  const rows = [
    { id: 'tell', letter: 'A', words: 'Tell' },
    { id: 'wait', letter: 'B', words: 'Wait' },
    { id: 'abstain', letter: '', words: 'Abstain' },
  ]
  return (
    <VoteGrid
      tables={names.map(name => ({ name, isDone: done.includes(name) }))}
      rows={rows.map(row => ({ ...row, votes: names.map(name => votes[`${row.id} ${name}`] ?? 0) }))}
      members={members}
      isShared={isShared}
      isReadOnly={false}
      onCount={(id, table, count) => setVotes({ ...votes, [`${id} ${table}`]: count })}
      onTableDone={table => setDone([...done, table])}
      onDone={() => onDone?.()}
    />
  )
}

const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(name)

/** Each row of the grid, as it is read. */
const read = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].slice(1).map(each => each.querySelector('input')?.value ?? each.textContent))

test.for([3, 12])('%i tables are counted by keyboard alone, one down after the other, to the last', async tables => {
  const user = userEvent.setup()
  const onDone = vi.fn<() => void>()
  render(<Grid tables={tables} members={99} onDone={onDone} />)
  await user.click(cell('A, Tell: Table 1'))
  for (let table = 1; table <= tables; table++) {
    expect(document.activeElement).toBe(cell(`A, Tell: Table ${table}`))
    expect(onDone).not.toHaveBeenCalled()
    await user.keyboard(`${table}{Enter}2{Enter}{Enter}`)
  }
  expect(onDone).toHaveBeenCalledOnce()
  const each = Array.from({ length: tables }, (_, index) => index + 1)
  const all = (tables * (tables + 1)) / 2
  expect(read()).toEqual([
    [...each.map(String), `${all}`],
    [...each.map(() => '2'), `${2 * tables}`],
    [...each.map(() => '0'), '0'],
    [...each.map(table => `${table + 2}`), `${all + 2 * tables} of 99`],
  ])
})

test('one field of the grid is touched and filled, and nothing but its totals changes', async () => {
  const user = userEvent.setup()
  render(<Grid tables={3} />)
  await user.pointer({ keys: '[TouchA]', target: cell('B, Wait: Table 2') })
  await user.keyboard('14')
  expect(read()).toEqual([
    ['', '', '', '0'],
    ['', '14', '', '14'],
    ['', '', '', '0'],
    ['0', '14', '0', '14'],
  ])
})

test('in the grid an arrow at the edge stays there, and a letter of no choice counts nothing', async () => {
  const user = userEvent.setup()
  render(<Grid tables={3} />)
  await user.click(cell('A, Tell: Table 1'))
  await user.keyboard('{ArrowUp}{ArrowLeft}x')
  expect(document.activeElement).toBe(cell('A, Tell: Table 1'))
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(cell('Abstain: Table 3'))
  expect(
    read()
      .slice(0, -1)
      .flatMap(row => row.slice(0, -1)),
  ).toEqual(Array.from({ length: 9 }, () => ''))
})

test('a grid that the room sees looks the same for any number of votes, and Backspace takes the last digit', async () => {
  const user = userEvent.setup()
  const { container } = render(<Grid tables={3} isShared />)
  const look = () => container.innerHTML.replaceAll(/aria-value\w+="\d+"/g, '')
  const before = look()
  await user.click(cell('A, Tell: Table 1'))
  await user.keyboard('112{Enter}7{Enter}{Enter}3')
  expect(look()).toBe(before)
  const votes = () => screen.getAllByRole('spinbutton').map(field => field.getAttribute('aria-valuenow'))
  expect(votes()).toEqual(['112', '3', '0', '7', '0', '0', '0', '0', '0'])
  await user.click(cell('A, Tell: Table 1'))
  await user.keyboard('25{Backspace}')
  expect(votes()[0]).toBe('2')
  expect(look()).toBe(before)
})
