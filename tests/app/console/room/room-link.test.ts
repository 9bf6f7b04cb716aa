import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askingEvery, openRoomLink } from '../../../../src/app/console/room/room-link.ts'
import { openChannel } from '../../../../src/app/store/device.ts'
import { roomChannel, type RoomMessage } from '../../../../src/app/store/room-channel.ts'
import { fakeChannels } from '../../store/support/fake-channels.ts'

const dark = { kind: 'blank' } as const
const closing = {
  kind: 'closing',
  title: 'Thank you',
  place: { part: 'Closing', number: 5, of: 5 },
  keep: 'The list',
  change: undefined,
  secondLook: undefined,
} as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Goes by until so many questions were asked. */
const questions = (count: number) => vi.advanceTimersByTimeAsync(count * askingEvery)
const soon = () => vi.advanceTimersByTimeAsync(1)

function screen(open: ReturnType<typeof fakeChannels>, { answers = true } = {}) {
  const heard: RoomMessage[] = []
  const channel = openChannel<RoomMessage>(open, roomChannel('session-1'), message => {
    if (message.kind !== 'ask') heard.push(message)
    else if (answers) channel.post({ kind: 'here' })
  })
  return { heard, channel }
}

test('a screen that opens is told what to show, and whatever changes after', async () => {
  const open = fakeChannels()
  const link = openRoomLink(open, 'session-1', () => {})
  link.show({ revision: 3, view: dark })
  const { heard, channel } = screen(open)
  channel.post({ kind: 'hello' })
  await soon()
  link.show({ revision: 4, view: closing })
  await soon()
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
  await soon()
  expect(heard).toEqual([{ kind: 'view', revision: 3, view: dark }])
})

test('when the console is left the screens are told, and no one answers them nor asks', async () => {
  const open = fakeChannels()
  const states: string[] = []
  const link = openRoomLink(open, 'session-1', state => states.push(state))
  link.show({ revision: 3, view: dark })
  const { heard, channel } = screen(open)
  link.close()
  channel.post({ kind: 'hello' })
  await questions(5)
  expect(heard).toEqual([{ kind: 'closed' }])
  expect(states).toEqual(['asking'])
})

test('a screen that answers is open; one that goes without a word is missed within five seconds', async () => {
  const open = fakeChannels()
  const states: string[] = []
  const { channel } = screen(open)
  openRoomLink(open, 'session-1', state => states.push(state))
  await questions(4)
  expect(states).toEqual(['asking', 'open'])
  channel.close()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(states).toEqual(['asking', 'open', 'missing'])
  screen(open)
  await questions(1)
  expect(states.at(-1)).toBe('open')
})

test('a screen that says goodbye is missed sooner, unless another is open or it only loads again', async () => {
  const open = fakeChannels()
  const states: string[] = []
  const first = screen(open)
  const second = screen(open)
  openRoomLink(open, 'session-1', state => states.push(state))
  await soon()
  first.channel.post({ kind: 'goodbye' })
  first.channel.close()
  await questions(4)
  second.channel.post({ kind: 'goodbye' })
  second.channel.close()
  await soon()
  const again = screen(open)
  again.channel.post({ kind: 'hello' })
  await questions(4)
  expect(states).toEqual(['asking', 'open'])
  again.channel.post({ kind: 'goodbye' })
  again.channel.close()
  await questions(2)
  expect(states.at(-1)).toBe('missing')
})

test('a computer that sleeps for an hour, or whose clock is put on, raises no alarm', async () => {
  const open = fakeChannels()
  const states: string[] = []
  screen(open)
  openRoomLink(open, 'session-1', state => states.push(state))
  await questions(2)
  vi.setSystemTime(Date.now() + 3_600_000)
  await questions(2)
  expect(states).toEqual(['asking', 'open'])
})

test('a screen that was just opened is given time to load', async () => {
  const open = fakeChannels()
  const states: string[] = []
  const link = openRoomLink(open, 'session-1', state => states.push(state))
  await questions(2)
  link.awaitScreen()
  await questions(4)
  expect(states).toEqual(['asking', 'missing', 'asking'])
  await questions(4)
  expect(states.at(-1)).toBe('missing')
})

test('nothing but a message of the room counts as an answer', async () => {
  const open = fakeChannels()
  const states: string[] = []
  const { channel } = screen(open, { answers: false })
  openRoomLink(open, 'session-1', state => states.push(state))
  channel.post({ kind: 'here', notes: 'Psst' } as never)
  await questions(2)
  expect(states).toEqual(['asking', 'missing'])
})
