import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { SettleForm } from '../../../../src/app/components/console/settle-form.tsx'
import { fillBrowserGaps } from '../../support/browser-gaps.ts'

type Props = ComponentProps<typeof SettleForm>

beforeEach(fillBrowserGaps)

function open(props: Partial<Props> = {}) {
  const onSettle = vi.fn<Props['onSettle']>()
  const onTimeout = vi.fn<Props['onTimeout']>()
  render(
    <SettleForm
      rule="majority"
      casting="Cllr Reed"
      actor="The leader"
      options={[
        { id: 'tell', letter: 'A', words: 'Tell' },
        { id: 'wait', letter: 'B', words: 'Wait' },
        { id: 'watch', letter: 'C', words: 'Watch' },
      ]}
      outcome={{ kind: 'clear', picks: ['tell'] }}
      min={1}
      max={1}
      timeout={[]}
      onSettle={onSettle}
      onTimeout={onTimeout}
      {...props}
    />,
  )
  return { user: userEvent.setup(), onSettle, onTimeout }
}

const button = (name: string) => screen.getByRole('button', { name })

test('a majority is settled by one press', async () => {
  const { user, onSettle } = open()
  await user.click(button('Settle: A'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'majority', picks: ['tell'] })
})

test('before any hand is counted nothing can be settled by the hands', () => {
  open({ outcome: { kind: 'nobody-voted' } })
  expect(screen.getByText('No hands are counted yet.')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Settle/ })).toBeNull()
})

test('where hands are level, whoever has the casting vote chooses among those', async () => {
  const { user, onSettle } = open({
    outcome: { kind: 'tied', picks: [], among: ['tell', 'watch'], places: 1 },
  })
  expect(screen.getByText(/Cllr Reed has the casting vote/)).toBeDefined()
  expect(screen.getAllByRole('radio')).toHaveLength(2)
  await user.click(button('Settle by casting vote'))
  expect(screen.getByText('Choose one.')).toBeDefined()
  await user.click(screen.getByLabelText('C Watch'))
  await user.click(button('Settle by casting vote'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'casting-vote', picks: ['watch'] })
})

test('what is taken in any case stays taken when a casting vote fills the last place', async () => {
  const { user, onSettle } = open({
    outcome: { kind: 'tied', picks: ['tell'], among: ['wait', 'watch'], places: 1 },
    max: 2,
  })
  await user.click(screen.getByLabelText('B Wait'))
  await user.click(button('Settle by casting vote'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'casting-vote', picks: ['tell', 'wait'] })
})

test('a room that decides by consensus records what was agreed first, and a minority view with it', async () => {
  const { user, onSettle } = open({ rule: 'consensus', outcome: { kind: 'nobody-voted' } })
  await user.click(screen.getByText('Keep a minority view'))
  await user.type(screen.getByLabelText('What some thought, and why'), 'Two would wait, for the child. ')
  await user.click(screen.getByLabelText('A Tell'))
  await user.click(button('Record what was agreed'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({
    settled: 'consensus',
    picks: ['tell'],
    minority: 'Two would wait, for the child.',
  })
})

test('overruling the room without a reason is refused', async () => {
  const { user, onSettle } = open({ rule: 'advisory' })
  expect(button('Settle as advised: A')).toBeDefined()
  await user.click(button('Another choice'))
  await user.click(screen.getByLabelText('B Wait'))
  await user.click(button('Overrule the room'))
  expect(onSettle).not.toHaveBeenCalled()
  const reason = screen.getByLabelText('Why? The record keeps the reason.')
  expect(document.activeElement).toBe(reason)
  expect(screen.getByText('Write the reason first.')).toBeDefined()
  await user.type(reason, 'The police asked.')
  await user.click(button('Overrule the room'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({
    settled: 'overruled',
    picks: ['wait'],
    reason: 'The police asked.',
  })
})

test('where the story takes something when time runs out, that is a press', async () => {
  const { user, onTimeout } = open({ timeout: ['wait'] })
  await user.click(button('Time ran out'))
  expect(screen.getByText('The story takes: B, Wait.')).toBeDefined()
  await user.click(button('Take what the story takes'))
  expect(onTimeout).toHaveBeenCalledOnce()
})
