import { defineDiagnostic } from './diagnostic.ts'
import { quoted } from './wording.ts'

/** The text breaks the rules of YAML in a way that has no page of its own. */
export const unreadable = defineDiagnostic('DA101', 'error', (problem: string, help?: string) => ({
  message: `This cannot be read as YAML: ${problem}.`,
  help: help ?? 'Compare it with the lines around it; if it is text, put it in "double quotes".',
}))

export const duplicateKey = defineDiagnostic('DA102', 'error', (key: string) => ({
  message: `${quoted(key)} stands twice in the same place.`,
  help: 'Keep one of the two, or give one of them another name.',
}))

export const neverClosed = defineDiagnostic('DA103', 'error', (opening: string, help?: string) => ({
  message: `The ${opening} that opens here is never closed, or is closed too late.`,
  help: help ?? 'Close it on the same line, before the next key.',
}))

export const badIndent = defineDiagnostic('DA104', 'error', () => ({
  message: 'This line does not line up with the lines that it belongs to.',
  help: 'Keys of the same kind begin in the same column; what belongs to a key stands two spaces further in.',
}))

export const needsQuotes = defineDiagnostic('DA105', 'error', (sign: string, help?: string) => ({
  message: `Text that begins with ${quoted(sign)} means something else in YAML.`,
  help: help ?? 'Put the whole text in "double quotes".',
}))

export const anchorOrAlias = defineDiagnostic('DA106', 'error', (mark: string) => ({
  message: `Anchors and aliases (${quoted(mark)}) are not part of the format.`,
  help: 'Write the words out where they are needed; if this is text, put it in "double quotes".',
}))

export const tag = defineDiagnostic('DA107', 'error', (name: string) => ({
  message: `Tags (${quoted(name)}) are not part of the format.`,
  help: 'Take the tag away; if this is text, put it in "double quotes".',
}))

export const keyNotText = defineDiagnostic('DA108', 'error', () => ({
  message: 'A key must be a word, and this one is a number, a truth value, nothing, or a list.',
  help: 'Put the key in "double quotes" if it is meant as a word.',
}))

export const forbiddenKey = defineDiagnostic('DA109', 'error', (key: string) => ({
  message: `${quoted(key)} cannot be a key.`,
  help: 'Give it another name.',
}))

export const tooDeep = defineDiagnostic('DA110', 'error', () => ({
  message: 'The file is nested more deeply than any scenario needs.',
  help: 'Look for brackets that open again and again, or for lines that step in without end.',
}))

export const tooLarge = defineDiagnostic('DA111', 'error', (megabytes: string) => ({
  message: `The file has ${megabytes} MB, and at most 5 MB are read.`,
  help: 'Split the scenario in two, or look for something that was pasted in by mistake.',
}))

export const severalDocuments = defineDiagnostic('DA112', 'error', () => ({
  message: 'Here a second document begins, and a file holds only one.',
  help: 'Take away the line of three dashes or dots; if it is text, put it under `|`.',
}))

export const emptyFile = defineDiagnostic('DA113', 'error', () => ({
  message: 'The file holds nothing.',
  help: 'Begin with `format: 1`; docs/scenario-format.md shows a whole scenario.',
}))

export const controlCharacter = defineDiagnostic('DA114', 'error', (code: string) => ({
  message: `There is a character here that cannot be seen or printed (${code}).`,
  help: 'Delete it and type the word again.',
}))

export const missingExhibit = defineDiagnostic('DA120', 'error', (file: string, near: string | undefined) => ({
  message: `The exhibit ${quoted(file)} is not there.`,
  help:
    near === undefined
      ? 'Put the file into the `exhibits` folder, or correct its name.'
      : `Did you mean ${quoted(near)}?`,
}))

export const exhibitOutside = defineDiagnostic('DA121', 'error', (file: string) => ({
  message: `${quoted(file)} is not a file of this scenario's \`exhibits\` folder.`,
  help: 'Put the file into `exhibits` and name it as `exhibits/name.mdx` or `exhibits/name.md`.',
}))

export const exhibitKind = defineDiagnostic('DA123', 'error', (file: string) => ({
  message: `${quoted(file)} cannot be an exhibit: its name has to end in \`.md\` or \`.mdx\`.`,
  help: 'Write what it says into a text file of the `exhibits` folder; a Word file, a PDF or a picture cannot be read here.',
}))

/** An exhibit does not compile; build tells why and where. */
export const exhibitBroken = defineDiagnostic('DA122', 'error', (problem: string, help?: string) => ({
  message: `This exhibit does not compile: ${problem}`,
  help: help ?? 'docs/scenario-format.md shows what an exhibit may hold.',
}))

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
