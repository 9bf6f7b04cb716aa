import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { type Note, Notes } from '../../../../src/app/play/later/case-file.tsx'

function open(notes: readonly Note[] = [], mayWrite = true) {
  const onNote = vi.fn<ComponentProps<typeof Notes>['onNote']>()
  const onErase = vi.fn<ComponentProps<typeof Notes>['onErase']>()
  render(<Notes {...{ notes, mayWrite, onNote, onErase }} />)
  return { user: userEvent.setup(), onNote, onErase }
}

const start = () => screen.getByRole('button', { name: 'Add a note' })

test('a note is written and kept, with or without one of the Ps', async () => {
  const { user, onNote } = open()
  await user.click(start())
  const field = await screen.findByLabelText('Your note')
  expect(document.activeElement).toBe(field)
  await user.type(field, 'Who pays?')
  await user.selectOptions(screen.getByLabelText('This note is about'), 'Protect')
  await user.click(screen.getByRole('button', { name: 'Save this note' }))
  expect(onNote).toHaveBeenCalledExactlyOnceWith('Who pays?', 'protect')
  expect(document.activeElement).toBe(start())
})

test('an empty note is not kept, and the field says so and has the focus', async () => {
  const { user, onNote } = open()
  await user.click(start())
  await user.type(await screen.findByLabelText('Your note'), '   ')
  await user.click(screen.getByRole('button', { name: 'Save this note' }))
  const field = screen.getByLabelText('Your note')
  expect(field.getAttribute('aria-describedby')).toBe('note-hint note-error')
  expect(document.getElementById('note-error')?.textContent).toBe('Error: Write something first.')
  expect(document.activeElement).toBe(field)
  expect(onNote).not.toHaveBeenCalled()
})

test('writing can be given up', async () => {
  const { user, onNote } = open()
  await user.click(start())
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(start()).toBeDefined()
  expect(onNote).not.toHaveBeenCalled()
})

test('notes are listed, each can be erased, and one that was says so', async () => {
  const { user, onErase } = open([
    { event: 3, text: 'Who pays?', pillar: 'protect' },
    { event: 5, text: null, pillar: undefined },
  ])
  expect(screen.getAllByRole('listitem').map(item => item.firstElementChild?.textContent)).toEqual([
    'Who pays?',
    'Text removed',
  ])
  await user.click(screen.getByRole('button', { name: 'Erase the note: Who pays?' }))
  expect(onErase).toHaveBeenCalledExactlyOnceWith(3)
  expect(document.activeElement).toBe(start())
  expect(screen.queryAllByRole('button', { name: /^Erase/ })).toHaveLength(1)
})

test('where this tab may not write, nothing offers to', () => {
  open([{ event: 3, text: 'Who pays?', pillar: undefined }], false)
  expect(screen.queryByRole('button')).toBeNull()
})
