import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { VoteRows } from '../../../../src/app/console/votes/vote-rows.tsx'

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
