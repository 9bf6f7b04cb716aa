import type { Page } from 'playwright-core'
import type { RoomView } from '../../../src/core/room/room-view.ts'

const session = 'evening-1'
const name = `desktop-audit room ${session}`

const roomPath = `#/room/${session}`

/** Opens the room screen, which then waits for the facilitator. */
export async function openRoom(page: Page): Promise<Page> {
  await page.goto(roomPath)
  await page.getByText('Waiting for the facilitator').waitFor()
  return page
}

/** A page of the same device that says what a facilitator's window would, and tells a screen that asks what it said last. */
export async function facilitator(room: Page) {
  const page = await room.context().newPage()
  await page.goto('')
  await page.evaluate(channelName => {
    const channel = new BroadcastChannel(channelName)
    let last: unknown
    channel.addEventListener('message', ({ data }) => {
      if (data.message.kind === 'hello' && last !== undefined) window.roomPost(last)
    })
    window.roomPost = data => {
      last = data
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
      channel.postMessage(data)
    }
  }, name)
  const post = (data: unknown) => page.evaluate(sent => window.roomPost(sent), data)
  return {
    /** Anything at all. */
    post,
    show: (revision: number, view: RoomView) => post({ v: 1, message: { kind: 'view', revision, view } }),
    close: () => post({ v: 1, message: { kind: 'closed' } }),
  }
}

/** Shows a view at once, from within the room's own window, and waits until it is drawn. */
export async function draw(room: Page, revision: number, view: RoomView): Promise<void> {
  const message: unknown = { kind: 'view', revision, view }
  await room.evaluate(
    async ({ channelName, sent }) => {
      const screen = document.querySelector('.room-page__screen')
      if (screen === null) throw new Error('there is no screen')
      const drawn = new Promise<void>(resolve => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          resolve()
        })
        observer.observe(screen, { subtree: true, childList: true, characterData: true, attributes: true })
        // The same view once more changes nothing.
        setTimeout(resolve, 300)
      })
      const channel = new BroadcastChannel(channelName)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
      channel.postMessage({ v: 1, message: sent })
      await drawn
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      channel.close()
    },
    { channelName: name, sent: message },
  )
}

/** What cannot be read from the last row: words that are too small, cut off, or behind a scroll bar. */
export function unreadable(room: Page): Promise<readonly string[]> {
  return room.evaluate(() => {
    const least = innerHeight * 0.03
    const faults: string[] = []
    const paper = document.querySelector<HTMLElement>('.room-exhibit__paper')
    const enlarged = paper === null ? 1 : paper.getBoundingClientRect().width / paper.offsetWidth
    const scaleOf = (element: Element) => {
      if (element instanceof SVGGraphicsElement) return element.getScreenCTM()?.a ?? 1
      return paper?.contains(element) === true ? enlarged : 1
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      const words = text.textContent?.trim() ?? ''
      const element: Element | null = text.parentElement
      if (words === '' || element === null || element.closest('.govuk-visually-hidden, script, title')) continue
      if (!element.checkVisibility()) continue
      const size = parseFloat(getComputedStyle(element).fontSize)
      const scale = scaleOf(element)
      if (size * scale < least - 0.01) faults.push(`${(size * scale).toFixed(1)}px: ${words}`)
      if (paper?.contains(element)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const box =
        element.closest('.room-screen__body')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight)
      for (const { left, top, right, bottom } of range.getClientRects())
        if (left < box.left - 1 || top < box.top - 1 || right > box.right + 1 || bottom > box.bottom + 1)
          faults.push(`cut off: ${words}`)
      const full = document.querySelector('.room-page__full')
      const { left: edge = Infinity, top: upper = Infinity } = full?.getBoundingClientRect() ?? {}
      for (const { right, bottom } of range.getClientRects())
        if (right > edge && bottom > upper && full?.contains(element) !== true) faults.push(`covered: ${words}`)
    }
    for (const element of document.querySelectorAll<HTMLElement>('html, .room-page, .room-page *')) {
      const { overflowX, overflowY } = getComputedStyle(element)
      if (/auto|scroll/.test(`${overflowX}${overflowY}`)) faults.push(`may scroll: ${element.className}`)
      const isPaper = element.closest('.room-exhibit') !== null || element.closest('.govuk-visually-hidden') !== null
      const isOver = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
      if (isOver && !isPaper && getComputedStyle(element).overflow === 'hidden')
        faults.push(`overflows: ${element.className}`)
    }
    return [...new Set(faults)]
  })
}

declare global {
  interface Window {
    roomPost: (data: unknown) => void
  }
}
