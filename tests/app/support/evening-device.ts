import { act } from '@testing-library/react'
import { type Device, openChannel } from '../../../src/app/store/device.ts'
import { roomChannel, type RoomMessage } from '../../../src/app/store/room-channel.ts'
import { type ConsoleState, newConsoleState } from '../../../src/core/room/console-state.ts'
import type { RoomView } from '../../../src/core/room/room-view.ts'
import { readSession } from '../../../src/core/session/session-reader.ts'
import type { Group, Intent, SessionEvent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { type FakeDevice, quiet } from '../store/support/fake-device.ts'
import { holdingSession } from './market-device.ts'

export const committee: Group = {
  name: 'Scrutiny Committee',
  present: ['Cllr Reed'],
  rule: 'majority',
  casting: 'Cllr Reed',
  minutes: 90,
}

/** The same, and a screen of the room that answers, as on every session but those on which it was closed. */
export async function holdingEvening(
  ...[intents, desk = {}, group = {}]: Parameters<typeof keepingEvening>
): Promise<FakeDevice> {
  const device = await keepingEvening(intents, desk, group)
  openScreenOf(device)
  return device
}

/** A screen of the room, until it is closed, which says goodbye. */
export function openScreenOf({ openChannel: open }: Device): { readonly close: () => void } {
  const channel = openChannel<RoomMessage>(open, roomChannel('session-1'), ({ kind }) => {
    if (kind === 'ask') channel.post({ kind: 'here' })
  })
  channel.post({ kind: 'hello' })
  return {
    close: () => {
      channel.post({ kind: 'goodbye' })
      channel.close()
    },
  }
}

/** A device that holds the session of a group, `session-1`, in which this was done, with that in hand. */
export async function keepingEvening(
  intents: readonly Intent[],
  desk: Partial<ConsoleState> = {},
  group: Partial<Group> = {},
): Promise<FakeDevice> {
  const session = { ...played(script, ...intents), mode: 'group', group: { ...committee, ...group } } as const
  const device = await holdingSession(session)
  await device.storage.putConsole('session-1', { ...newConsoleState(), screens: 'two', ...desk })
  return device
}

/** What the device keeps of the log, without the times. */
export async function logOn({ storage }: Device, session = 'session-1'): Promise<readonly object[]> {
  await act(quiet)
  const reading = readSession((await storage.get(session))?.text ?? '')
  const log: readonly SessionEvent[] = reading.ok ? reading.session.log : []
  return log.map(({ at: _at, ...event }) => event)
}

/** A screen of the room: everything that it is sent. */
export async function roomScreenOf({ openChannel: open }: Device) {
  const views: RoomView[] = []
  const channel = openChannel<RoomMessage>(open, roomChannel('session-1'), message => {
    if (message.kind === 'view') views.push(message.view)
  })
  channel.post({ kind: 'hello' })
  await act(quiet)
  return { views, last: async () => (await act(quiet), views.at(-1)) }
}
