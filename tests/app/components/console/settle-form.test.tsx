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
      hands={{ tally: [{ choice: 'tell', votes: 12 }], abstentions: 0 }}
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

const none = { tally: [], abstentions: 0 }
const button = (name: string) => screen.getByRole('button', { name })

test('a majority is settled by one press', async () => {
  const { user, onSettle } = open()
  await user.click(button('Settle: A'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'majority', picks: ['tell'] })
})

test('before any hand is counted nothing can be settled by the hands', () => {
  open({ outcome: { kind: 'nobody-voted' }, hands: none })
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
  const { user, onSettle } = open({ rule: 'consensus', outcome: { kind: 'nobody-voted' }, hands: none })
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
  const { user, onTimeout } = open({ timeout: ['wait'], hands: none })
  await user.click(button('Time ran out'))
  expect(screen.getByText('The story takes: B, Wait.')).toBeDefined()
  await user.click(button('Take what the story takes'))
  expect(onTimeout).toHaveBeenCalledOnce()
})

test('time takes nothing before it has asked, where hands are counted', async () => {
  const { user, onTimeout } = open({ timeout: ['wait'] })
  await user.click(button('Time ran out'))
  await user.click(button('Take what the story takes'))
  expect(document.activeElement?.textContent).toContain(
    'Hands are counted, and will not be on record. To keep them, go back, press By the hands, and settle it there.',
  )
  await user.keyboard('{Enter}')
  expect(onTimeout).not.toHaveBeenCalled()
  await user.click(button('Go back'))
  expect(document.activeElement).toBe(button('Take what the story takes'))
  await user.keyboard('{Enter}')
  await user.click(button('Take it without the hands'))
  expect(onTimeout).toHaveBeenCalledOnce()
})

test('time asks, too, where all that is counted is who abstained', async () => {
  const { user, onTimeout } = open({ timeout: ['wait'], hands: { tally: [], abstentions: 2 } })
  await user.click(button('Time ran out'))
  await user.click(button('Take what the story takes'))
  expect(onTimeout).not.toHaveBeenCalled()
})

test('what was agreed against the hands is asked once, and then recorded', async () => {
  const { user, onSettle } = open()
  await user.click(button('Agreed'))
  await user.click(screen.getByLabelText('C Watch'))
  await user.click(button('Record what was agreed'))
  const question = '12 hands are for A and none for C. Is C what the room agreed on?'
  expect(screen.getByText(question)).toBeDefined()
  expect(onSettle).not.toHaveBeenCalled()
  await user.click(button('No, go back'))
  expect(screen.queryByText(question)).toBeNull()
  expect(document.activeElement).toBe(screen.getByLabelText('C Watch'))
  await user.click(button('Record what was agreed'))
  await user.click(button('Yes, record it'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'consensus', picks: ['watch'] })
})

test('what was agreed as the hands say is recorded unasked', async () => {
  const { user, onSettle } = open()
  await user.click(button('Agreed'))
  await user.click(screen.getByLabelText('A Tell'))
  await user.click(button('Record what was agreed'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'consensus', picks: ['tell'] })
})

test('of several that were agreed, the one with fewest hands is asked about', async () => {
  const tally = [
    { choice: 'tell', votes: 4 },
    { choice: 'wait', votes: 1 },
  ]
  const { user } = open({ max: 2, hands: { tally, abstentions: 0 } })
  await user.click(button('Agreed'))
  await user.click(screen.getByLabelText('A Tell'))
  await user.click(screen.getByLabelText('C Watch'))
  await user.click(button('Record what was agreed'))
  expect(
    screen.getByText('1 hand is for B and none for C. Are A and C what the room agreed on?'),
  ).toBeDefined()
})

test.for(['A Tell', 'C Watch'])(
  'where the room sees the form and not the hands, %s is asked about in the same words',
  async label => {
    const { user } = open({ outcome: { kind: 'nobody-voted' }, areHidden: true })
    expect(screen.getByText('Reveal the hands first.')).toBeDefined()
    await user.click(button('Agreed'))
    await user.click(screen.getByLabelText(label))
    await user.click(button('Record what was agreed'))
    const letter = label.charAt(0)
    expect(
      screen.getByText(
        `Hands are counted, and the room has not seen them. Is ${letter} what the room agreed on?`,
      ),
    ).toBeDefined()
  },
)

const overruled: readonly (readonly [string, Partial<Props>, string, string])[] = [
  [
    'that is what most hands are for',
    {},
    'A Tell',
    'That is what most hands are for. Press By the hands, and settle it there.',
  ],
  [
    'no hands are counted',
    { outcome: { kind: 'nobody-voted' }, hands: none },
    'B Wait',
    'No hands are counted, so there is nothing to overrule. Count them first. If the room agreed on this, press Agreed.',
  ],
  [
    'the room has not seen the hands',
    { outcome: { kind: 'nobody-voted' }, areHidden: true },
    'B Wait',
    'Count the hands and reveal them first: then all see what is overruled. If the room agreed on this, press Agreed.',
  ],
]

test.for(overruled)('the room cannot be overruled where %s', async ([, props, label, why]) => {
  const { user, onSettle } = open(props)
  await user.click(button('Another choice'))
  await user.type(screen.getByLabelText('Why? The record keeps the reason.'), 'The police asked.')
  await user.click(screen.getByLabelText(label))
  await user.click(button('Overrule the room'))
  expect(screen.getByRole('alert').textContent).toBe(why)
  expect(onSettle).not.toHaveBeenCalled()
})

test('once another choice is made, that it was the room’s own is no longer said', async () => {
  const { user, onSettle } = open()
  await user.click(button('Another choice'))
  await user.type(screen.getByLabelText('Why? The record keeps the reason.'), 'The police asked.')
  await user.click(screen.getByLabelText('A Tell'))
  await user.click(button('Overrule the room'))
  await user.click(screen.getByLabelText('B Wait'))
  expect(screen.getByRole('alert').textContent).toBe('')
  await user.click(button('Overrule the room'))
  expect(onSettle).toHaveBeenCalledOnce()
})
