import type { ElementHandle, Page } from 'playwright-core'

interface FocusSeen {
  /** Whether it is on what was looked for. */
  readonly isThere: boolean
  /**
   * What is wrong with its place: that it is nowhere, out of sight or behind something (WCAG 2.4.11), or that it cannot
   * be told from the rest (2.4.7).
   */
  readonly faults: readonly string[]
}

export function focusSeen(page: Page, wanted: ElementHandle | null = null): Promise<FocusSeen> {
  return page.evaluate(target => {
    // The editor of texts draws in a root of its own.
    const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    const isThere = element === target
    const root = document.activeElement?.shadowRoot ?? document
    if (element === null || element === document.body) return { isThere, faults: ['the focus is nowhere'] }
    const name = `${element.tagName} ${element.id} ${element.textContent.slice(0, 40)}`
    const faults: string[] = []

    // The box that a finger would have to hit: what is seen of it, in the middle.
    const box = element.getClientRects()[0] ?? new DOMRect()
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
    const isInSight = right - left >= 1 && bottom - top >= 1
    const hit = isInSight ? (root.elementFromPoint((left + right) / 2, (top + bottom) / 2) ?? null) : null
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const isHit = hit !== null && [element, ...labels].some(one => one.contains(hit))
    if (!isInSight) faults.push(`out of sight: ${name}`)
    else if (!isHit) faults.push(`behind something: ${name}`)

    // Every mark of the focus is yellow, or an outline; a radio and a checkbox are drawn by their label.
    const styles = [
      getComputedStyle(element),
      // The editor is marked around its text.
      ...[element.closest('.cm-editor')].flatMap(editor => (editor === null ? [] : [getComputedStyle(editor)])),
      ...labels.flatMap(label => ['::before', '::after'].map(part => getComputedStyle(label, part))),
    ]
    const isMarked = styles.some(({ outlineStyle, outlineColor, boxShadow, backgroundColor }) => {
      const isOutlined = outlineStyle !== 'none' && !/^rgba\(.*, 0\)$/.test(outlineColor)
      return isOutlined || `${boxShadow} ${backgroundColor}`.includes('rgb(255, 221, 0)')
    })
    // A heading takes the focus so that it is read out, and nothing can be done with it.
    if (!isMarked && !/^H[12]$/.test(element.tagName)) faults.push(`not marked: ${name}`)
    return { isThere, faults }
  }, wanted)
}
