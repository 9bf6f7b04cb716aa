import { error, warning } from './diagnostic.ts'
import { didYouMean, quoted } from './wording.ts'

/** The text breaks the rules of YAML in a way that has no page of its own. */
export const unreadable = error('DA101', (problem: string, help?: string) => ({
  message: `This cannot be read as YAML: ${problem}.`,
  help: help ?? 'Compare it with the lines around it; if it is text, put it in "double quotes".',
}))

export const duplicateKey = error('DA102', (key: string) => ({
  message: `${quoted(key)} stands twice in the same place.`,
  help: 'Keep one of the two, or give one of them another name.',
}))

export const neverClosed = error('DA103', (opening: string, help?: string) => ({
  message: `The ${opening} that opens here is never closed, or is closed too late.`,
  help: help ?? 'Close it on the same line, before the next key.',
}))

export const badIndent = error('DA104', () => ({
  message: 'This line does not line up with the lines that it belongs to.',
  help: 'Keys of the same kind begin in the same column; what belongs to a key stands two spaces further in.',
}))

export const needsQuotes = error('DA105', (sign: string, help?: string) => ({
  message: `Text that begins with ${quoted(sign)} means something else in YAML.`,
  help: help ?? 'Put the whole text in "double quotes".',
}))

export const anchorOrAlias = error('DA106', (mark: string) => ({
  message: `Anchors and aliases (${quoted(mark)}) are not part of the format.`,
  help: 'Write the words out where they are needed; if this is text, put it in "double quotes".',
}))

export const tag = error('DA107', (name: string) => ({
  message: `Tags (${quoted(name)}) are not part of the format.`,
  help: 'Take the tag away; if this is text, put it in "double quotes".',
}))

export const keyNotText = error('DA108', () => ({
  message: 'A key must be a word, and this one is a number, a truth value, nothing, or a list.',
  help: 'Put the key in "double quotes" if it is meant as a word.',
}))

export const forbiddenKey = error('DA109', (key: string) => ({
  message: `${quoted(key)} cannot be a key.`,
  help: 'Give it another name.',
}))

export const tooDeep = error('DA110', () => ({
  message: 'The file is nested more deeply than any scenario needs.',
  help: 'Look for brackets that open again and again, or for lines that step in without end.',
}))

export const tooLarge = error('DA111', (megabytes: string) => ({
  message: `The file has ${megabytes} MB, and at most 5 MB are read.`,
  help: 'Split the scenario in two, or look for something that was pasted in by mistake.',
}))

export const severalDocuments = error('DA112', () => ({
  message: 'Here a second document begins, and a file holds only one.',
  help: 'Take away the line of three dashes or dots; if it is text, put it under `|`.',
}))

export const emptyFile = error('DA113', () => ({
  message: 'The file holds nothing.',
  help: 'Begin with `format: 1`; docs/scenario-format.md shows a whole scenario.',
}))

export const controlCharacter = error('DA114', (code: string) => ({
  message: `There is a character here that cannot be seen or printed (${code}).`,
  help: 'Delete it and type the word again.',
}))

export const missingExhibit = error('DA120', (file: string, near?: string) => ({
  message: `The exhibit ${quoted(file)} is not there.`,
  help: didYouMean(near, 'Put the file into the `exhibits` folder, or correct its name.'),
}))

export const exhibitOutside = error('DA121', (file: string) => ({
  message: `${quoted(file)} is not a file of this scenario's \`exhibits\` folder.`,
  help: 'Put the file into `exhibits` and name it as `exhibits/name.mdx` or `exhibits/name.md`.',
}))

export const exhibitKind = error('DA123', (file: string) => ({
  message: `${quoted(file)} cannot be an exhibit: its name has to end in \`.md\` or \`.mdx\`.`,
  help: 'Write what it says into a text file of the `exhibits` folder; a Word file, a PDF or a picture cannot be read here.',
}))

/** An exhibit does not compile; build tells why and where. */
export const exhibitBroken = error('DA122', (problem: string, help?: string) => ({
  message: `This exhibit does not compile: ${problem}`,
  help: help ?? 'docs/scenario-format.md shows what an exhibit may hold.',
}))

export const commaStartsKey = error('DA701', (words: string) => ({
  message: `Inside { } a comma begins a new key, so ${quoted(words)} is no longer part of the text before it.`,
  help: 'Put the whole text in "double quotes", or write it over several lines without { }.',
}))

export const hashHidesText = warning('DA702', (lost: string) => ({
  message: `A # after a space begins a comment, so ${quoted(lost)} is not part of the text.`,
  help: 'Put the whole text in "double quotes". If it is a comment, put two spaces before the # and one after it.',
}))

export const colonStartsKey = error('DA703', (key: string, help?: string) => ({
  message: `A colon with a space after it makes a key of ${quoted(key)}.`,
  help: help ?? 'If this is text, put the whole of it in "double quotes".',
}))

export const curlyQuotes = warning('DA704', () => ({
  message: 'These curly quotation marks are part of the text: YAML knows only straight ones.',
  help: 'If they should enclose the text, use "straight ones". If they should be read, enclose all of it in straight ones.',
}))

export const spaceThatIsNone = error('DA705', () => ({
  message: 'This line is indented with a non-breaking space, which YAML takes for a letter.',
  help: 'Delete the space before the first word and type it again.',
}))

export const tabIndent = error('DA706', () => ({
  message: 'This line is indented with a tab, which YAML does not allow.',
  help: 'Use spaces: two for each step.',
}))

export const byteOrderMark = warning('DA707', () => ({
  message: 'The file begins with an invisible byte-order mark.',
  help: 'Save it as UTF-8 without BOM.',
}))

export const utf16 = error('DA708', () => ({
  message: 'The file is saved as UTF-16.',
  help: 'Save it as UTF-8; in Notepad, choose it in "Save as", beside the button.',
}))

export const windows1252 = error('DA709', () => ({
  message: 'The file is not saved as UTF-8: this character is written as older Windows programs do.',
  help: 'Save it as UTF-8; in Notepad, choose it in "Save as", beside the button.',
}))

export const html = error('DA710', (markup: string) => ({
  message: `${quoted(markup)} is HTML, and prose is Markdown without HTML.`,
  help: 'Use Markdown: **bold**, *italic*, lists with hyphens. To show a < as such, write \\<.',
}))

export const image = error('DA711', () => ({
  message: 'A picture cannot stand in prose.',
  help: 'Describe it in words, or make it an exhibit.',
}))

export const heading = warning('DA712', () => ({
  message: 'A heading in prose upsets the order of headings on the page.',
  help: 'Use a paragraph that begins in **bold**, or split the scene.',
}))

export const emphasis = warning('DA714', (marked: string) => ({
  message: `${quoted(marked)} is shown with its asterisks, as this is not Markdown.`,
  help: 'Leave the asterisks out. Markdown is read in the texts of scenes and consequences, and in notes to the facilitator.',
}))

export const table = warning('DA713', () => ({
  message: 'A table in prose is shown as plain lines with bars.',
  help: 'Make it an exhibit of the kind `ledger`, or a list.',
}))
