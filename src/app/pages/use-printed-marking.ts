import { useEffect } from 'react'
import { cssString } from '../../documents/html/page.ts'

/**
 * Prints the marking of a report at the top of each page, in the words of its files, however the pages are mixed up on a
 * desk. A sheet of its own, as the words differ from report to report and the security policy forbids them in the page.
 */
export function usePrintedMarking(marking: string): void {
  useEffect(() => {
    // A browser without such sheets prints nothing in the margins of a page either.
    if (!('adoptedStyleSheets' in document)) return undefined
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page report { @top-left { content: ${cssString(marking)}; font: bold 10pt Arial, sans-serif; } }`,
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
    }
  }, [marking])
}
