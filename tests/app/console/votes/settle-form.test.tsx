import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { allAbstained, button, none, openForm, type Props, settleBy } from '../support/open-settle-form.tsx'
import { fillBrowserGaps } from '../../support/browser-gaps.ts'

describe('a doubtful vote', () => {
  beforeEach(fillBrowserGaps)

  const doubt = 'You have counted 5 votes and abstentions, but only 4 members are present.'

  const question = () => screen.queryByText(`${doubt} Record them anyway?`)

  const open = (props: Partial<Props> = {}) => openForm({ doubt: () => doubt, votes: votesFor('tell'), ...props })

  function votesFor(choice: string): Props['votes'] {
    return { tally: [{ choice, votes: 5 }], abstentions: 0 }
  }

  test('where nothing speaks against the votes, nothing is asked', async () => {
    const { user, onSettle } = open({ doubt: undefined })
    await user.click(button('Settle: A'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'majority', picks: ['tell'] })
  })

  test('doubtful votes are recorded by a second press, and one can go back', async () => {
    const { user, onSettle } = open()
    await user.click(button('Settle: A'))
    expect(question()).not.toBeNull()
    await user.click(button('Go back'))
    expect(document.activeElement).toBe(screen.getByLabelText('Settle by'))
    expect([question(), onSettle.mock.calls]).toEqual([null, []])
    await user.click(button('Settle: A'))
    await user.click(button('Record them anyway'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'majority', picks: ['tell'] })
  })

  test.for<[string, Partial<Props>]>([
    ['for something else', { votes: votesFor('wait') }],
    ['without a doubt', { doubt: undefined, votes: votesFor('tell') }],
  ])('once votes are counted again, %s, the question is gone and nothing is recorded', async ([, more]) => {
    const { user, onSettle, again } = open()
    await user.click(button('Settle: A'))
    again(more)
    expect([question(), onSettle.mock.calls]).toEqual([null, []])
    expect(button('Settle: A')).toBeDefined()
  })
})

describe('the form', () => {
  beforeEach(fillBrowserGaps)

  test('a majority is settled by one press', async () => {
    const { user, onSettle } = openForm()
    await user.click(button('Settle: A'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'majority', picks: ['tell'] })
  })

  test('before any hand is counted nothing can be settled by the votes', () => {
    openForm({ outcome: { kind: 'nobody-voted' }, votes: none })
    expect(screen.getByText('You have not counted any votes yet.')).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Settle/ })).toBeNull()
  })

  test('where votes are level, someone who has the casting vote chooses among those', async () => {
    const { user, onSettle } = openForm({
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

  test('where no one was named, no chair is made up who has the casting vote', async () => {
    const { user } = openForm({
      casting: undefined,
      outcome: { kind: 'tied', picks: [], among: ['tell', 'watch'], places: 1 },
    })
    expect(screen.getByText(/^The casting vote decides/)).toBeDefined()
    await settleBy(user, 'other')
    await user.type(screen.getByLabelText('Why? The record shows the reason.'), 'The police asked.')
    await user.click(screen.getByLabelText('C Watch'))
    await user.click(button('Overrule the room'))
    expect(screen.getByRole('alert').textContent).toBe(
      'It is a tie, and this is one side of it. The casting vote decides: settle it by that.',
    )
  })

  test('where all abstained, someone who has the casting vote decides', async () => {
    const { user, onSettle } = openForm(allAbstained)
    expect(screen.getByText(/Cllr Reed has the casting vote/).textContent).toBe(
      'Everyone abstained. Cllr Reed has the casting vote.',
    )
    expect(screen.getAllByRole('radio')).toHaveLength(3)
    await user.click(screen.getByLabelText('C Watch'))
    await user.click(button('Settle by casting vote'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'casting-vote', picks: ['watch'] })
  })

  test('where the room sees the form, it does not read what the story takes', async () => {
    const { user, onTimeout } = openForm({ timeout: ['wait'], votes: none, isShared: true })
    await settleBy(user, 'time')
    expect(screen.queryByText(/The story chooses/)).toBeNull()
    expect(document.body.textContent).not.toContain('B, Wait')
    await user.click(button('Use the story’s choice'))
    expect(onTimeout).toHaveBeenCalledOnce()
  })

  test('what is taken in any case stays taken when a casting vote fills the last place', async () => {
    const { user, onSettle } = openForm({
      outcome: { kind: 'tied', picks: ['tell'], among: ['wait', 'watch'], places: 1 },
      max: 2,
    })
    await user.click(screen.getByLabelText('B Wait'))
    await user.click(button('Settle by casting vote'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'casting-vote', picks: ['tell', 'wait'] })
  })

  test('a room that decides by consensus records what was agreed first, and a minority view with it', async () => {
    const { user, onSettle } = openForm({ rule: 'consensus', outcome: { kind: 'nobody-voted' }, votes: none })
    await user.click(screen.getByText('Record a minority view'))
    await user.type(screen.getByLabelText('What some thought, and why'), 'Two would wait, for the child. ')
    await user.click(screen.getByLabelText('A Tell'))
    await user.click(button('Record the agreement'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({
      settled: 'consensus',
      picks: ['tell'],
      minority: 'Two would wait, for the child.',
    })
  })

  const doubt = 'You have counted 12 votes and abstentions, but only 9 members are present.'

  test('where more votes are counted than members are present, nothing is settled unasked', async () => {
    const { user, onSettle } = openForm({ doubt: () => doubt })
    await user.click(screen.getByText('Record a minority view'))
    await user.type(screen.getByLabelText('What some thought, and why'), 'Wait.')
    await user.click(button('Settle: A'))
    expect(document.activeElement?.textContent).toContain(`${doubt} Record them anyway?`)
    await user.keyboard('{Enter}')
    expect(onSettle).not.toHaveBeenCalled()
    await user.click(button('Go back'))
    expect(document.activeElement).toBe(screen.getByLabelText('Settle by'))
    await user.click(button('Settle: A'))
    await user.click(button('Record them anyway'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({
      settled: 'majority',
      picks: ['tell'],
      minority: 'Wait.',
    })
  })

  test('where the story takes something when time runs out, that is a press', async () => {
    const { user, onTimeout } = openForm({ timeout: ['wait'], votes: none })
    await settleBy(user, 'time')
    expect(screen.getByText('The story chooses: B, Wait.')).toBeDefined()
    await user.click(button('Use the story’s choice'))
    expect(onTimeout).toHaveBeenCalledOnce()
  })

  test('time takes nothing before it has asked, where votes are counted', async () => {
    const { user, onTimeout } = openForm({ timeout: ['wait'] })
    await settleBy(user, 'time')
    await user.click(button('Use the story’s choice'))
    expect(document.activeElement?.textContent).toContain(
      'The votes you have counted will not be recorded. To record them, go back and settle by most votes.',
    )
    await user.keyboard('{Enter}')
    expect(onTimeout).not.toHaveBeenCalled()
    await user.click(button('Go back'))
    expect(document.activeElement).toBe(button('Use the story’s choice'))
    await user.keyboard('{Enter}')
    await user.click(button('Go on without the votes'))
    expect(onTimeout).toHaveBeenCalledOnce()
  })

  test('time asks, too, where all that is counted is who abstained', async () => {
    const { user, onTimeout } = openForm({ timeout: ['wait'], votes: { tally: [], abstentions: 2 } })
    await settleBy(user, 'time')
    await user.click(button('Use the story’s choice'))
    expect(onTimeout).not.toHaveBeenCalled()
  })

  test('what was agreed against the votes is asked once, and then recorded', async () => {
    const { user, onSettle } = openForm()
    await settleBy(user, 'agreed')
    await user.click(screen.getByLabelText('C Watch'))
    await user.click(button('Record the agreement'))
    const question = 'A has 12 votes and C has none. Did the room agree on C?'
    expect(screen.getByText(question)).toBeDefined()
    expect(onSettle).not.toHaveBeenCalled()
    await user.click(button('No, go back'))
    expect(screen.queryByText(question)).toBeNull()
    expect(document.activeElement).toBe(screen.getByLabelText('C Watch'))
    await user.click(button('Record the agreement'))
    await user.click(button('Yes, record it'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'consensus', picks: ['watch'] })
  })

  test('what was agreed as the votes say is recorded unasked', async () => {
    const { user, onSettle } = openForm()
    await settleBy(user, 'agreed')
    await user.click(screen.getByLabelText('A Tell'))
    await user.click(button('Record the agreement'))
    expect(onSettle).toHaveBeenCalledExactlyOnceWith({ settled: 'consensus', picks: ['tell'] })
  })

  test('of several that were agreed, the one with fewest votes is asked about', async () => {
    const tally = [
      { choice: 'tell', votes: 4 },
      { choice: 'wait', votes: 1 },
    ]
    const { user } = openForm({ max: 2, votes: { tally, abstentions: 0 } })
    await settleBy(user, 'agreed')
    await user.click(screen.getByLabelText('A Tell'))
    await user.click(screen.getByLabelText('C Watch'))
    await user.click(button('Record the agreement'))
    expect(screen.getByText('B has 1 vote and C has none. Did the room agree on A and C?')).toBeDefined()
  })

  test.for(['A Tell', 'C Watch'])(
    'where the room sees the form and not the votes, %s is asked about in the same words',
    async label => {
      const { user } = openForm({ outcome: { kind: 'nobody-voted' }, areHidden: true })
      expect(screen.getByText('Show the votes first.')).toBeDefined()
      await settleBy(user, 'agreed')
      await user.click(screen.getByLabelText(label))
      await user.click(button('Record the agreement'))
      const letter = label.charAt(0)
      expect(
        screen.getByText(`You have counted votes that the room has not seen. Did the room agree on ${letter}?`),
      ).toBeDefined()
    },
  )
})
