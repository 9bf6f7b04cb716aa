import { act, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RoomPage } from '../../src/app/room-screen/room-page.tsx'
import { OpenedCases } from '../../src/app/case-files/opened-cases.ts'
import { LibraryStore } from '../../src/app/store/library-store.ts'
import { WorkplaceContext } from '../../src/app/store/workplace.ts'
import { fakeClock, quiet } from '../app/store/support/fake-device.ts'
import { atTheCall, count, prepareConsole } from '../app/support/console.ts'
import { press } from '../app/support/on-screen.ts'
import { callsIn, filesOnTheWay } from './calls.ts'

prepareConsole()

test('a vote passes at most 25 files on its way from the console to the room screen', async () => {
  const app = await atTheCall()
  const library = new LibraryStore(app.device, undefined)
  const cases = new OpenedCases(app.device.cases)
  const workplace = { scenarios: [], cases, device: app.device, library, clock: fakeClock() }
  const room = await act(async () =>
    render(
      <WorkplaceContext value={workplace}>
        <RoomPage id="session-1" />
      </WorkplaceContext>,
    ),
  )
  await act(quiet)
  const idle = await callsIn(() => act(quiet))
  const dark = await callsIn(async () => {
    for (let times = 0; times < 8; times++) await press(app, 'Dark')
    await act(quiet)
  })
  const voted = await callsIn(async () => {
    await count(app, 4, 3)
    await press(app, 'Show the votes to the room')
    await act(quiet)
  })
  expect(room.container.textContent).toContain('Tell4BWait3')
  // A console draws all its panels again at every change, which is no part of the way.
  const carries = filesOnTheWay(dark, idle).filter(path => carriers.test(path))
  const passed = [...new Set([...filesOnTheWay(voted, dark), ...carries])].toSorted()
  expect(passed).toContain('core/session/voting.ts')
  expect(passed).toContain('app/store/room-message-reader.ts')
  // The list tells more than its length.
  expect(passed.slice(25)).toEqual([])
})

/** What brings any change from the console to the room screen. */
const carriers = /^app\/(?:store\/(?!workplace)|console\/room\/room-link|room-screen\/)|^core\/room\/room-/
