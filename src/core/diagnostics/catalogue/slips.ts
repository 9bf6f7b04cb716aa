import { defineDiagnostic } from '../diagnostic.ts'
import { quoted } from '../quoted.ts'

export const commaStartsKey = defineDiagnostic('DA701', 'error', (words: string) => ({
  message: `Inside { } a comma begins a new key, so ${quoted(words)} is no longer part of the text before it.`,
  help: 'Put the whole text in "double quotes", or write it over several lines without { }.',
}))

export const hashHidesText = defineDiagnostic('DA702', 'warning', (lost: string) => ({
  message: `A # after a space begins a comment, so ${quoted(lost)} is not part of the text.`,
  help: 'Put the whole text in "double quotes". If it is a comment, put two spaces before the # and one after it.',
}))

export const colonStartsKey = defineDiagnostic('DA703', 'error', (key: string, help?: string) => ({
  message: `A colon with a space after it makes a key of ${quoted(key)}.`,
  help: help ?? 'If this is text, put the whole of it in "double quotes".',
}))

export const curlyQuotes = defineDiagnostic('DA704', 'warning', () => ({
  message: 'These curly quotation marks are part of the text: YAML knows only straight ones.',
  help: 'If they should enclose the text, use "straight ones". If they should be read, enclose all of it in straight ones.',
}))

export const spaceThatIsNone = defineDiagnostic('DA705', 'error', () => ({
  message: 'This line is indented with a non-breaking space, which YAML takes for a letter.',
  help: 'Delete the space before the first word and type it again.',
}))

export const tabIndent = defineDiagnostic('DA706', 'error', () => ({
  message: 'This line is indented with a tab, which YAML does not allow.',
  help: 'Use spaces: two for each step.',
}))

export const byteOrderMark = defineDiagnostic('DA707', 'warning', () => ({
  message: 'The file begins with an invisible byte-order mark.',
  help: 'Save it as UTF-8 without BOM.',
}))

export const utf16 = defineDiagnostic('DA708', 'error', () => ({
  message: 'The file is saved as UTF-16.',
  help: 'Save it as UTF-8; in Notepad, choose it in "Save as", beside the button.',
}))

export const windows1252 = defineDiagnostic('DA709', 'error', () => ({
  message: 'The file is not saved as UTF-8: this character is written as older Windows programs do.',
  help: 'Save it as UTF-8; in Notepad, choose it in "Save as", beside the button.',
}))

export const html = defineDiagnostic('DA710', 'error', (markup: string) => ({
  message: `${quoted(markup)} is HTML, and prose is Markdown without HTML.`,
  help: 'Use Markdown: **bold**, *italic*, lists with hyphens. To show a < as such, write \\<.',
}))

export const image = defineDiagnostic('DA711', 'error', () => ({
  message: 'A picture cannot stand in prose.',
  help: 'Describe it in words, or make it an exhibit.',
}))

export const heading = defineDiagnostic('DA712', 'warning', () => ({
  message: 'A heading in prose upsets the order of headings on the page.',
  help: 'Use a paragraph that begins in **bold**, or split the scene.',
}))

export const emphasis = defineDiagnostic('DA714', 'warning', (marked: string) => ({
  message: `${quoted(marked)} is shown with its asterisks, as this is not Markdown.`,
  help: 'Leave the asterisks out. Markdown is read in the texts of scenes and consequences, and in notes to the facilitator.',
}))

export const table = defineDiagnostic('DA713', 'warning', () => ({
  message: 'A table in prose is shown as plain lines with bars.',
  help: 'Make it an exhibit of the kind `ledger`, or a list.',
}))
