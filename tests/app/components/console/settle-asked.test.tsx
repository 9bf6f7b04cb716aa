import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { SettleAsked } from '../../../../src/app/components/console/settle-asked.tsx'
import { fillBrowserGaps } from '../../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

type Props = ComponentProps<typeof SettleAsked<string>>

const doubt = '5 hands and abstentions are counted, and only 4 members are present.'

const button = (name: string) => screen.getByRole('button', { name })
const question = () => screen.queryByText(`${doubt} Are they recorded so?`)

function open(props: Partial<Props> = {}) {
  const onSettle = vi.fn<Props['onSettle']>()
  const asked = (more: Partial<Props>) => (
    <SettleAsked doubt={doubt} hands={handsFor('tell')} onSettle={onSettle} {...props} {...more}>
      {settle => (
        <button type="button" aria-pressed onClick={() => settle('settled')}>
          Settle
        </button>
      )}
    </SettleAsked>
  )
  const { rerender } = render(asked({}))
  return { user: userEvent.setup(), onSettle, again: (more: Partial<Props>) => rerender(asked(more)) }
}

function handsFor(choice: string): Props['hands'] {
  return { tally: [{ choice, votes: 5 }], abstentions: 0 }
}

test('where nothing speaks against the hands, nothing is asked', async () => {
  const { user, onSettle } = open({ doubt: undefined })
  await user.click(button('Settle'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith('settled')
})

test('doubtful hands are recorded by a second press, and one can go back', async () => {
  const { user, onSettle } = open()
  await user.click(button('Settle'))
  expect(question()).not.toBeNull()
  await user.click(button('Go back'))
  expect(document.activeElement).toBe(button('Settle'))
  expect([question(), onSettle.mock.calls]).toEqual([null, []])
  await user.click(button('Settle'))
  await user.click(button('Record them as they are'))
  expect(onSettle).toHaveBeenCalledExactlyOnceWith('settled')
})

test.for<[string, Partial<Props>]>([
  ['for something else', { hands: handsFor('wait') }],
  ['without a doubt', { doubt: undefined, hands: handsFor('tell') }],
])('once hands are counted again, %s, the question is gone and nothing is recorded', async ([, more]) => {
  const { user, onSettle, again } = open()
  await user.click(button('Settle'))
  again(more)
  expect([question(), onSettle.mock.calls]).toEqual([null, []])
  expect(button('Settle')).toBeDefined()
})
