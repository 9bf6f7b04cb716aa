import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { allAbstained, button, none, openForm, type Props, settleBy } from '../support/open-settle-form.tsx'
import { fillBrowserGaps } from '../../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

test('a reason that is not given yet is still there after a look at the votes', async () => {
  const { user } = openForm()
  await settleBy(user, 'other')
  await user.type(screen.getByLabelText('Why? The record shows the reason.'), 'The police asked.')
  await settleBy(user, 'votes')
  await settleBy(user, 'other')
  expect(screen.getByLabelText('Why? The record shows the reason.')).toHaveProperty('value', 'The police asked.')
})

test('overruling the room without a reason is refused', async () => {
  const { user, onSettle } = openForm({ rule: 'advisory' })
  expect(button('Settle as advised: A')).toBeDefined()
  await settleBy(user, 'other')
  await user.click(screen.getByLabelText('B Wait'))
  await user.click(button('Overrule the room'))
  expect(onSettle).not.toHaveBeenCalled()
  const reason = screen.getByLabelText('Why? The record shows the reason.')
  expect(document.activeElement).toBe(reason)
  expect(screen.getByText('Enter a reason.')).toBeDefined()
  await user.type(reason, 'The police asked.')
  await user.click(button('Overrule the room'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({
    settled: 'overruled',
    picks: ['wait'],
    reason: 'The police asked.',
  })
})

const overruled: readonly (readonly [string, Partial<Props>, string, string])[] = [
  ['the choice has the most votes', {}, 'A Tell', 'This choice has the most votes. Settle it by most votes.'],
  [
    'no votes are counted',
    { outcome: { kind: 'nobody-voted' }, votes: none },
    'B Wait',
    'Count the votes first: there is nothing to overrule yet. If the room agreed on this, settle it by agreement.',
  ],
  [
    'all abstained',
    allAbstained,
    'B Wait',
    'Everyone abstained, so there is no vote to overrule. Cllr Reed has the casting vote: settle it by that.',
  ],
  [
    'the room has not seen the votes',
    { outcome: { kind: 'nobody-voted' }, areHidden: true },
    'B Wait',
    'Count and show the votes first, so that everyone sees them. If the room agreed on this, settle it by agreement.',
  ],
]

test('where votes are level, one of the sides is for the casting vote, and a choice that is neither overrules', async () => {
  const { user, onSettle } = openForm({
    outcome: { kind: 'tied', picks: [], among: ['tell', 'watch'], places: 1 },
  })
  await settleBy(user, 'other')
  await user.type(screen.getByLabelText('Why? The record shows the reason.'), 'The police asked.')
  await user.click(screen.getByLabelText('C Watch'))
  await user.click(button('Overrule the room'))
  expect(screen.getByRole('alert').textContent).toBe(
    'It is a tie, and this is one side of it. Cllr Reed has the casting vote: settle it by that.',
  )
  expect(onSettle).not.toHaveBeenCalled()
  await user.click(screen.getByLabelText('B Wait'))
  await user.click(button('Overrule the room'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith({
    settled: 'overruled',
    picks: ['wait'],
    reason: 'The police asked.',
  })
})

test.for(overruled)('the room cannot be overruled where %s', async ([, props, label, why]) => {
  const { user, onSettle } = openForm(props)
  await settleBy(user, 'other')
  await user.type(screen.getByLabelText('Why? The record shows the reason.'), 'The police asked.')
  await user.click(screen.getByLabelText(label))
  await user.click(button('Overrule the room'))
  expect(screen.getByRole('alert').textContent).toBe(why)
  expect(onSettle).not.toHaveBeenCalled()
})

test('once another choice is made, that it was the room’s own is no longer said', async () => {
  const { user, onSettle } = openForm()
  await settleBy(user, 'other')
  await user.type(screen.getByLabelText('Why? The record shows the reason.'), 'The police asked.')
  await user.click(screen.getByLabelText('A Tell'))
  await user.click(button('Overrule the room'))
  await user.click(screen.getByLabelText('B Wait'))
  expect(screen.getByRole('alert').textContent).toBe('')
  await user.click(button('Overrule the room'))
  expect(onSettle).toHaveBeenCalledOnce()
})
