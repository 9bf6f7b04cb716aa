import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { DecisionCheck } from '../../../src/app/components/decision-check.tsx'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(() => {
  fillBrowserGaps()
  document.title = 'The call – Desktop Audit'
})

test('it shows what was picked, takes the focus, and names itself in the title', () => {
  const nothing = () => {}
  render(<DecisionCheck asks="Which?" picked={['Locks', 'Lights']} onConfirm={nothing} onChange={nothing} />)
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['Locks', 'Lights'])
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Check your decision' }))
  expect(document.title).toBe('Check your decision: The call – Desktop Audit')
})

test('it can be confirmed or changed', async () => {
  const onConfirm = vi.fn<ComponentProps<typeof DecisionCheck>['onConfirm']>()
  const onChange = vi.fn<ComponentProps<typeof DecisionCheck>['onChange']>()
  render(<DecisionCheck asks="Which?" picked={['Locks']} onConfirm={onConfirm} onChange={onChange} />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Change' }))
  expect([onConfirm.mock.calls.length, onChange.mock.calls.length]).toEqual([0, 1])
  await user.click(screen.getByRole('button', { name: 'Confirm' }))
  expect([onConfirm.mock.calls.length, onChange.mock.calls.length]).toEqual([1, 1])
})
