import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { LeadForm } from '../../../../src/app/play/later/lead-form.tsx'

const visit = {
  asks: 'Where do you look?',
  leads: { books: { label: 'The books' }, yard: { label: 'The yard' }, shed: { label: 'The shed' } },
}

function open({ leads = ['books', 'yard'], looked = [] as string[], mayLeave = false } = {}) {
  const onLook = vi.fn<ComponentProps<typeof LeadForm>['onLook']>()
  const onLeave = vi.fn<ComponentProps<typeof LeadForm>['onLeave']>()
  render(<LeadForm {...{ visit, leads, looked, mayLeave, onLook, onLeave }} />)
  return { user: userEvent.setup(), onLook, onLeave }
}

test('the button fits a question as well as a place to look at', async () => {
  const { user, onLook } = open()
  await user.click(screen.getByLabelText('The yard'))
  expect(onLook).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Choose this' }))
  expect(onLook).toHaveBeenCalledExactlyOnceWith('yard')
})

test('with none chosen it says so and leads to the first', async () => {
  const { user, onLook } = open()
  await user.click(screen.getByRole('button', { name: 'Choose this' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')))
  await user.click(screen.getByRole('link', { name: 'Select one' }))
  expect(document.activeElement).toBe(screen.getByLabelText('The books'))
  expect(onLook).not.toHaveBeenCalled()
})

test('what was looked at is listed and not offered again', () => {
  open({ leads: ['yard'], looked: ['books', 'shed'] })
  expect(screen.getAllByRole('radio')).toHaveLength(1)
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['✓ The books', '✓ The shed'])
})

test('one may move on only once enough was looked at', () => {
  open()
  expect(screen.queryByRole('button', { name: 'Move on' })).toBeNull()
})

test('moving on needs no lead to be chosen', async () => {
  const { user, onLeave } = open({ mayLeave: true })
  await user.click(screen.getByRole('button', { name: 'Move on' }))
  expect(onLeave).toHaveBeenCalledOnce()
})
