import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { type FakeDevice, quiet } from '../../store/support/fake-device.ts'
import { consoleHome, prepareConsole } from '../../support/console.ts'
import { holdingEvening, logOn, roomScreenOf } from '../../support/evening-device.ts'
import { compared, expectNoViolations, toTheEnd } from '../../support/looking-back.ts'
import { press } from '../../support/on-screen.ts'
import { openApp, type OpenedApp } from '../../support/open-app.tsx'

prepareConsole()
beforeAll(
  async () => ({
    default: (await import('../../../../src/app/console/after/after-panels.tsx')).ConsoleAfter,
  }),
  30_000,
)

interface Closing extends OpenedApp {
  readonly device: FakeDevice
}

/** The console at the two questions on which a group session ends. */
async function atClosing(group: Parameters<typeof holdingEvening>[2] = {}): Promise<Closing> {
  history.replaceState(null, '')
  const device = await holdingEvening([...toTheEnd, compared], { slide: { kind: 'closing' } }, group)
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('region', { name: 'This scene' })
  return { ...app, device }
}

/** What was recorded since the members compared their answers. */
async function since({ device }: Closing): Promise<readonly object[]> {
  return (await logOn(device)).slice(toTheEnd.length + 1)
}

test('the closing answers reach the room when they are recorded, and what they replace is erased', async () => {
  const app = await atClosing()
  const room = await roomScreenOf(app.device)
  await app.user.type(await screen.findByLabelText('What will we keep doing?'), 'Asking Mr Reed')
  await act(quiet)
  expect(JSON.stringify(room.views)).not.toContain('Mr Reed')
  await press(app, 'Record and show to the room')
  expect(await room.last()).toMatchObject({ kind: 'closing', keep: 'Asking Mr Reed', change: undefined })
  await app.user.clear(screen.getByLabelText('What will we keep doing?'))
  await app.user.type(screen.getByLabelText('What will we change?'), 'Who is asked')
  await press(app, 'Record again and show to the room')
  expect(await room.last()).toMatchObject({ kind: 'closing', keep: undefined, change: 'Who is asked' })
  expect(await since(app)).toEqual([
    { type: 'concluded', keep: null },
    { type: 'concluded', change: 'Who is asked' },
    { type: 'erased', event: toTheEnd.length + 1 },
  ])
  await expectNoViolations(app)
})

test('answers that are not recorded yet are still there after a reload, and nothing of them in the browser’s history', async () => {
  const app = await atClosing()
  await app.user.type(await screen.findByLabelText('What will we change?'), 'The post')
  await waitFor(async () => expect(JSON.stringify(await app.device.storage.get('session-1'))).toContain('The post'))
  expect(history.state).toBeNull()
  app.unmount()
  await openApp(consoleHome, { device: app.device })
  expect(await screen.findByDisplayValue('The post')).toBeDefined()
})

test('the day of a second look is recorded with the answers, and the room reads it in words', async () => {
  const app = await atClosing()
  const room = await roomScreenOf(app.device)
  fireEvent.change(await screen.findByLabelText('When will we look again?'), { target: { value: '2027-06-03' } })
  await press(app, 'Record and show to the room')
  expect(await room.last()).toMatchObject({ kind: 'closing', secondLook: '3 June 2027' })
  expect(await since(app)).toEqual([{ type: 'concluded', secondLook: '2027-06-03' }])
  expect(screen.getByRole('link', { name: 'Print “On Monday” for each member' })).toBeDefined()
})

test('someone who goes back from the closing answers loses none of them', async () => {
  const app = await atClosing()
  await app.user.type(await screen.findByLabelText('What will we keep doing?'), ' Ask early ')
  await press(app, /Back$/)
  expect(await since(app)).toEqual([{ type: 'concluded', keep: 'Ask early' }])
  await press(app, /^Next/)
  expect(await screen.findByDisplayValue('Ask early')).toBeDefined()
  expect(await since(app)).toHaveLength(1)
})

test('going on from the closing, the last slide, records the answers too', async () => {
  const app = await atClosing()
  await app.user.type(await screen.findByLabelText('What will we keep doing?'), 'Ask early')
  await press(app, /^Next/)
  expect(screen.getByText('What you wrote is recorded. This was the last slide. Press End the session.')).toBeDefined()
  expect(await since(app)).toEqual([{ type: 'concluded', keep: 'Ask early' }])
})

test('a frozen room goes on seeing the answers before, which are erased once it sees the new ones', async () => {
  const app = await atClosing()
  const room = await roomScreenOf(app.device)
  await app.user.type(await screen.findByLabelText('What will we keep doing?'), 'Ask early')
  await press(app, 'Record and show to the room')
  await press(app, /^Freeze/)
  await app.user.type(screen.getByLabelText('What will we keep doing?'), ', and twice')
  await press(app, 'Record again and show to the room')
  expect(await room.last()).toMatchObject({ kind: 'closing', keep: 'Ask early', change: undefined })
  await press(app, /^Freeze/)
  expect(await room.last()).toMatchObject({ kind: 'closing', keep: 'Ask early, and twice', change: undefined })
  expect((await since(app)).slice(0, 2)).toEqual([
    { type: 'concluded', keep: null },
    { type: 'concluded', keep: 'Ask early, and twice' },
  ])
})
