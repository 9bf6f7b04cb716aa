import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { atTheCall, prepareConsole } from '../support/console.ts'
import { roomScreenOf } from '../support/evening-device.ts'

prepareConsole()

test('from a votes field a remote goes on and back, and a full stop darkens the screen', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.click(screen.getByLabelText('A Tell'))
  await app.user.keyboard('7.')
  expect(await room.last()).toEqual({ kind: 'blank' })
  await app.user.keyboard('{PageDown}{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  await app.user.keyboard('{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(screen.getByLabelText('A Tell')).toHaveProperty('value', '7')
})

test('a remote is heard from a field for words that is empty, and waits where words are', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.click(screen.getByText('Record a minority view'))
  const field = screen.getByLabelText('What some thought, and why')
  await app.user.click(field)
  await app.user.keyboard('{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  await app.user.keyboard('{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  await app.user.keyboard('Ask.{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(field).toHaveProperty('value', 'Ask.')
  expect(screen.getByText('The remote waits while you write.')).toBeDefined()
})

test('a remote is heard from a line for notes that is empty', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('n')
  await screen.findByLabelText(/A note on this scene/)
  await app.user.keyboard('{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  await app.user.keyboard('Ask{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  expect(screen.getByText('The remote waits while you write.')).toBeDefined()
})
