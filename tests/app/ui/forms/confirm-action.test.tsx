import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { ConfirmAction } from '../../../../src/app/ui/forms/confirm-action.tsx'

function open() {
  const onConfirm = vi.fn<ComponentProps<typeof ConfirmAction>['onConfirm']>()
  render(
    <ConfirmAction
      label="Delete"
      about="the market"
      question={<p>All of it goes.</p>}
      confirm="Delete it"
      keep="Keep it"
      onConfirm={onConfirm}
    />,
  )
  return { user: userEvent.setup(), onConfirm }
}

test('nothing is done before it is confirmed, and the question takes the focus', async () => {
  const { user, onConfirm } = open()
  await user.click(screen.getByRole('button', { name: 'Delete: the market' }))
  expect(onConfirm).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Please confirm' }))
  expect(screen.getByText('All of it goes.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Delete it' }))
  expect(onConfirm).toHaveBeenCalledOnce()
})

test('when it is not wanted after all, the focus goes back to where it came from', async () => {
  const { user, onConfirm } = open()
  await user.click(screen.getByRole('button', { name: 'Delete: the market' }))
  await user.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete: the market' }))
  expect(onConfirm).not.toHaveBeenCalled()
})
