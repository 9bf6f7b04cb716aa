import { act, renderHook, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useStaysAwake } from '../../../src/app/room-screen/room-page.tsx'
import { openChannel } from '../../../src/app/store/device.ts'
import { roomChannel, type RoomMessage } from '../../../src/app/store/room-channel.ts'
import type { RoomView } from '../../../src/core/room/room-view.ts'
import { marketScript } from '../../support/market.ts'
import { fakeDevice, quiet } from '../store/support/fake-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { openApp } from '../support/open-app.tsx'

describe('the wake lock', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'wakeLock')
  })

  function browserThat(request: () => Promise<unknown>) {
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  }

  test('the screen is kept awake while the page is open, and asked for again when it comes back into sight', async () => {
    const release = vi.fn<() => Promise<void>>(() => Promise.resolve())
    const request = vi.fn<(type?: string) => Promise<unknown>>(() => Promise.resolve({ release }))
    browserThat(request)
    const { unmount } = renderHook(useStaysAwake)
    await quiet()
    expect(request.mock.calls).toEqual([['screen']])
    document.dispatchEvent(new Event('visibilitychange'))
    await quiet()
    expect(request).toHaveBeenCalledTimes(2)
    unmount()
    expect(release).toHaveBeenCalledTimes(1)
  })

  test('a browser that refuses, or that cannot, is not complained about', async () => {
    renderHook(useStaysAwake).unmount()
    browserThat(() => Promise.reject(new DOMException('No', 'NotAllowedError')))
    const { unmount } = renderHook(useStaysAwake)
    await quiet()
    expect(unmount).not.toThrow()
  })
})

describe('the page', () => {
  const closing = (keep: string): RoomView => ({
    kind: 'closing',
    title: 'Thank you',
    place: { part: 'Closing', number: 5, of: 5 },
    keep,
    change: undefined,
    secondLook: undefined,
  })

  /** Opens the room screen, with a facilitator who speaks on its channel. */
  async function openRoom() {
    const device = fakeDevice()
    const heard: string[] = []
    const pressed: string[] = []
    const channel = openChannel<RoomMessage>(device.openChannel, roomChannel('evening'), message => {
      heard.push(message.kind)
      if (message.kind === 'key') pressed.push(message.key)
    })
    const loaded: string[] = []
    const { user } = await openApp('/room/evening', { device, scenarios: [marketEntry(loaded)] })
    await screen.findByRole('heading', { level: 1, name: 'Room screen' })
    const post = (message: RoomMessage) =>
      act(async () => {
        channel.post(message)
        await quiet()
      })
    return {
      post,
      heard,
      pressed,
      loaded,
      user,
      show: (revision: number, view: RoomView) => post({ kind: 'view', revision, view }),
    }
  }

  test('it has no frame, gives nothing away, and waits for the facilitator', async () => {
    const { heard } = await openRoom()
    await act(quiet)
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(screen.queryByRole('contentinfo')).toBeNull()
    expect(document.title).toBe('Room screen – Desktop Audit')
    expect(screen.getByRole('main').textContent).toContain('Waiting for the facilitator')
    expect(heard[0]).toBe('hello')
  })

  test('it shows what it is sent, and never goes back to an older view', async () => {
    const { show } = await openRoom()
    await show(4, closing('Four'))
    expect(screen.getByText('Four')).toBeTruthy()
    await show(3, closing('Three'))
    expect(screen.queryByText('Three')).toBeNull()
    await show(5, closing('Five'))
    expect(screen.getByText('Five')).toBeTruthy()
  })

  test('it answers at once when it is asked whether it is there, and says when it goes', async () => {
    const { post, heard } = await openRoom()
    expect(heard).not.toContain('here')
    await post({ kind: 'ask' })
    expect(heard.at(-1)).toBe('here')
    window.dispatchEvent(new Event('pagehide'))
    await act(quiet)
    expect(heard.at(-1)).toBe('goodbye')
  })

  test('the keys of a remote are passed on, and no other key', async () => {
    const { pressed, user } = await openRoom()
    await user.keyboard('{PageDown}{PageUp}{ArrowRight}{ArrowLeft}b.{Escape}B')
    await user.keyboard('fdknm?1{Enter}{Control>}b{/Control}')
    await act(quiet)
    expect(pressed).toEqual(['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'b', '.', 'Escape', 'b'])
  })

  test('what is no message changes nothing', async () => {
    const { post, show } = await openRoom()
    await show(1, closing('One'))
    await post({ kind: 'view', revision: 2, view: { kind: 'notes', text: 'Psst' } as never })
    expect(screen.getByText('One')).toBeTruthy()
  })

  test('at the end it goes dark, and shows whatever the next session begins with', async () => {
    const { post, show } = await openRoom()
    await show(9, closing('Nine'))
    await post({ kind: 'closed' })
    expect(screen.getByRole('main').textContent).toBe('Room screenDesktop AuditEXERCISE – FICTIONAL')
    await show(1, closing('Again'))
    expect(screen.getByText('Again')).toBeTruthy()
  })

  test('a document is all that it loads of a scenario', async () => {
    const { show, loaded } = await openRoom()
    const pane = { zoom: 1, x: 0, y: 0 }
    await show(1, closing('One'))
    expect(loaded).toEqual([])
    await show(2, {
      kind: 'exhibit',
      scenario: marketScript.id,
      id: 'poster',
      title: 'A poster',
      marking: undefined,
      pane,
    })
    expect(await screen.findByText('Fresh fish on Friday.')).toBeTruthy()
    await show(3, {
      kind: 'exhibit',
      scenario: marketScript.id,
      id: 'poster',
      title: 'A poster',
      marking: undefined,
      pane: { ...pane, zoom: 2 },
    })
    expect(loaded).toEqual(['poster'])
  })

  test('a document that is not there is said to be missing', async () => {
    const { show } = await openRoom()
    const pane = { zoom: 1, x: 0, y: 0 }
    await show(1, {
      kind: 'exhibit',
      scenario: 'other',
      id: 'poster',
      title: 'A poster',
      marking: undefined,
      pane,
    })
    expect(await screen.findByText('We could not load this document.')).toBeTruthy()
  })
})
