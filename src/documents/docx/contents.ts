import { TableOfContents } from 'docx'

/**
 * Working out where the pages break takes time with the square of the longest word: seconds for one of 5,000 letters.
 * A document with such a word has contents without page numbers.
 */
export function hasEndlessWord(texts: readonly string[]): boolean {
  return texts.some(text => /\S{500}/.test(text))
}

export function contents(isNumbered: boolean): TableOfContents {
  const withoutNumbers = { beginDirty: false, pageNumbersEntryLevelsRange: '1-9' }
  return new TableOfContents('Contents', {
    hyperlink: true,
    headingStyleRange: '1-1',
    ...(isNumbered ? {} : withoutNumbers),
  })
}
