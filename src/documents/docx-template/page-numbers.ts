import { patchDocument } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { bookmarkOfPageNumber } from './contents.ts'
import { below, changedBelow, element, isElement, textsOf, withChildren } from './elements.ts'
import { openedFile, WordFile } from './word-file.ts'
import type { XmlElement } from './xml.ts'

/** On which page each bookmark of a table of contents stands, as far as that could be worked out. */
export type PageNumbers = ReadonlyMap<string, string>

/**
 * Works out the pages of a file. Only the numbers are taken from what the packet of Word files makes of it: it writes
 * every part anew, and the template is to stay as it is.
 */
export async function pageNumbersIn(file: WordFile): Promise<PageNumbers> {
  try {
    const pageNumbers = estimatePageNumbersWith({ guess: true })
    const numbered = await patchDocument({
      outputType: 'uint8array',
      data: file.zipped(),
      patches: {},
      pageNumbers,
    })
    const opened = openedFile(new Uint8Array(numbered))
    const root = opened instanceof WordFile ? opened.xml('word/document.xml') : undefined
    return root === undefined ? new Map() : numbersIn(root)
  } catch {
    // A template may hold what the packet cannot lay out; contents without page numbers are better than none.
    return new Map()
  }
}

function numbersIn(root: XmlElement): PageNumbers {
  return new Map(
    [...below(root)].flatMap(one => {
      const bookmark = bookmarkOfPageNumber(one)
      const number = textsOf(one)
        .flatMap(({ children }) => children.filter(node => typeof node === 'string'))
        .join('')
      return bookmark === undefined || number === '' ? [] : [[bookmark, number] as const]
    }),
  )
}

/** The same text with the numbers in its tables of contents. */
export function withPageNumbers(root: XmlElement, numbers: PageNumbers): XmlElement {
  const [changed] = changedBelow(root, one => {
    const number = numbers.get(bookmarkOfPageNumber(one) ?? '')
    return [number === undefined ? one : withChildren(one, [element('w:r', {}, [element('w:t', {}, [number])])])]
  })
  return isElement(changed) ? changed : root
}
