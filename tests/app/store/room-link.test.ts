import { expect, test } from 'vitest'
import { openChannel } from '../../../src/app/store/channel.ts'
import { roomChannel, type RoomMessage } from '../../../src/app/store/room-channel.ts'
import { openRoomLink } from '../../../src/app/store/room-link.ts'
import { fakeChannels } from './support/fake-channels.ts'
import { quiet } from './support/fake-device.ts'

const dark = { kind: 'blank' } as const
const closing = { kind: 'closing', keep: 'The list', change: undefined } as const

function screen(open: ReturnType<typeof fakeChannels>) {
  const heard: RoomMessage[] = []
  const channel = openChannel<RoomMessage>(open, roomChannel('session-1'), message => heard.push(message))
  return { heard, channel }
}

test('a screen that opens is told what to show, and whatever changes after', async () => {
  const open = fakeChannels()
  let asked = 0
  const link = openRoomLink(open, 'session-1', () => asked++)
  link.show({ revision: 3, view: dark })
  const { heard, channel } = screen(open)
  channel.post({ kind: 'hello' })
  await quiet()
  link.show({ revision: 4, view: closing })
  await quiet()
  expect(asked).toBe(1)
  expect(heard).toEqual([
    { kind: 'view', revision: 3, view: dark },
    { kind: 'view', revision: 4, view: closing },
  ])
})

test('what the room sees already is not sent again', async () => {
  const open = fakeChannels()
  const link = openRoomLink(open, 'session-1', () => {})
  const { heard } = screen(open)
  link.show({ revision: 3, view: dark })
  link.show({ revision: 9, view: { ...dark } })
  await quiet()
  expect(heard).toEqual([{ kind: 'view', revision: 3, view: dark }])
})

test('when the console is left the screens are told, and nobody answers them', async () => {
  const open = fakeChannels()
  const link = openRoomLink(open, 'session-1', () => {})
  link.show({ revision: 3, view: dark })
  const { heard, channel } = screen(open)
  link.close()
  channel.post({ kind: 'hello' })
  await quiet()
  expect(heard).toEqual([{ kind: 'closed' }])
})
