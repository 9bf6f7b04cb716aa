import { defineDiagnostic } from '../diagnostic.ts'
import { quoted } from '../quoted.ts'

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

export const missingExhibit = defineDiagnostic(
  'DA120',
  'error',
  (file: string, near: string | undefined) => ({
    message: `The exhibit ${quoted(file)} is not there.`,
    help:
      near === undefined
        ? 'Put the file into the `exhibits` folder, or correct its name.'
        : `Did you mean ${quoted(near)}?`,
  }),
)

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
