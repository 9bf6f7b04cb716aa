import { vi } from 'vitest'

/** Whether a window has room for two columns, so that the player opens something beside the scene. */
export function windowIs(width: 'wide' | 'narrow'): void {
  vi.stubGlobal('matchMedia', () => ({ matches: width === 'wide' }))
  HTMLDialogElement.prototype.show = function show() {
    this.open = true
    this.style.position = width === 'wide' ? 'static' : 'absolute'
  }
}

/** Dialogs, sight and scrolling, which jsdom leaves out, as far as the pages use them. */
export function fillBrowserGaps(): void {
  windowIs('wide')
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.setAttribute('aria-modal', 'true')
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.removeAttribute('aria-modal')
  }
  Element.prototype.scrollIntoView = () => {}
  window.scrollTo = () => {}
  vi.stubGlobal('IntersectionObserver', SeesAtOnce)
  vi.stubGlobal('ResizeObserver', SeesNoChange)
}

/** Everything is in sight as soon as it is watched. */
class SeesAtOnce {
  readonly #see: (entries: { isIntersecting: boolean }[]) => void

  constructor(see: (entries: { isIntersecting: boolean }[]) => void) {
    this.#see = see
  }

  observe(): void {
    this.#see([{ isIntersecting: true }])
  }

  disconnect(): void {}
}

/** Nothing changes its size, as nothing has one. */
class SeesNoChange {
  observe(): void {}

  disconnect(): void {}
}
