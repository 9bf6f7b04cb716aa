import { type RefObject, useEffect } from 'react'

const editable = ':is(h1, h2, h3, p, li, label, legend, td, th, dd)'

/**
 * While it is on, each sentence of a page can be pressed, or reached with Tab, and leads to its place in the text.
 *
 * @param root what holds the page
 */
export function useEditHere(
  isOn: boolean,
  root: RefObject<Element | null>,
  edit: (words: string, title: string) => unknown,
): void {
  useEffect(() => {
    const page = root.current
    if (!isOn || page === null) return undefined
    page.classList.add('edit-here')
    const mark = () => {
      for (const part of page.querySelectorAll<HTMLElement>(editable)) if (part.tabIndex < 0) part.tabIndex = 0
    }
    mark()
    const watch = new MutationObserver(mark)
    watch.observe(page, { childList: true, subtree: true })
    const press = (event: Event) => {
      const part = event.target instanceof Element ? event.target.closest(editable) : null
      if (part === null || !page.contains(part) || (event instanceof KeyboardEvent && event.key !== 'Enter')) return
      event.preventDefault()
      event.stopPropagation()
      edit(part.textContent, page.querySelector('h1')?.textContent ?? '')
    }
    document.addEventListener('click', press, true)
    document.addEventListener('keydown', press, true)
    return () => {
      watch.disconnect()
      document.removeEventListener('click', press, true)
      document.removeEventListener('keydown', press, true)
      page.classList.remove('edit-here')
      for (const part of page.querySelectorAll<HTMLElement>(editable)) part.removeAttribute('tabindex')
    }
  }, [isOn, root, edit])
}
