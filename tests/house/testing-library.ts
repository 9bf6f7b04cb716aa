import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Testing Library does this by itself only where the test functions are global, and here they are imported.
afterEach(cleanup)

// What is waited for comes when it can: one second is too short on a machine that does other work at the same time.
configure({ asyncUtilTimeout: 20_000 })

// For the labels of one control jsdom goes through the whole document, and a query by name asks for those of every control.
for (const Control of [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement])
  Object.defineProperty(Control.prototype, 'labels', { configurable: true, get: labelsOf })

function labelsOf(this: HTMLElement): readonly HTMLLabelElement[] {
  const all = this.id === '' ? [] : [...this.ownerDocument.getElementsByTagName('label')]
  const named = all.filter(label => label.htmlFor === this.id)
  const around = this.closest('label')
  return around === null || around.htmlFor !== '' ? named : [around, ...named]
}

// For the style of one element jsdom goes through its whole style sheet, and a query by role asks for that of every element.
// No other sheet is loaded here, so that elements of one kind look alike.
const styles = new Map<string, CSSStyleDeclaration>()
const getComputedStyle = window.getComputedStyle.bind(window)
window.getComputedStyle = element => {
  const look = ['hidden', 'open', 'style', 'type'].map(name => element.getAttribute(name))
  const kind = JSON.stringify([element.localName, ...look])
  const known = styles.get(kind) ?? getComputedStyle(element)
  styles.set(kind, known)
  return known
}
