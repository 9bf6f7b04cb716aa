import { error, warning } from './diagnostic.ts'
import { didYouMean, grouped, quoted, spacesInWords } from './wording.ts'

/** What to do where a colon in one of several lines of text seems to begin a key. */
export const useBar =
  'For text of several lines, put `|` after its key, and all of the text below it, two spaces further in.'

export const syntax = {
  /** The text breaks the rules of YAML in a way that has no page of its own. */
  unreadable: error('DA101', (problem: string, help?: string) => ({
    message: `This cannot be read as YAML: ${problem}.`,
    help: help ?? 'Compare it with the lines around it. If it is text, put it in "double quotes".',
  })),
  /** @param isJoined whether the entries below it can join those of the first */
  duplicateKey: error('DA102', (key: string, firstLine: number, isJoined: boolean) => {
    const entries = key.endsWith('s') ? key : 'entries'
    const joining = `Delete this line, so that the ${entries} below it join those above.`
    return {
      message: `${quoted(key)} appears twice in the same place.`,
      help: `The first one is on line ${firstLine}. ${isJoined ? joining : 'Delete or rename one of them.'}`,
    }
  }),
  neverClosed: error('DA103', (opening: string, help?: string) => ({
    message: `The ${opening} that opens here is never closed, or closed too late.`,
    help: help ?? 'Close it on the same line, before the next key.',
  })),
  /** @param further how many spaces it should stand further in; below zero, further out */
  badIndent: error('DA104', (further: number | undefined) => ({
    message: 'This line does not line up with the lines it belongs to.',
    help:
      further === undefined
        ? 'Start keys of the same kind in the same column. Indent their contents by two more spaces.'
        : `Move it ${spacesInWords(Math.abs(further))} ${further > 0 ? 'in' : 'out'}.`,
  })),
  needsQuotes: error('DA105', (sign: string, help?: string) => ({
    message: `Text that begins with ${quoted(sign)} means something else in YAML.`,
    help: help ?? 'Put the whole text in "double quotes".',
  })),
  anchorOrAlias: error('DA106', (mark: string) => ({
    message: `Anchors and aliases (${quoted(mark)}) are not part of the format.`,
    help: 'Write the words out each time, and delete all other anchors and aliases. If this is text, put it in "double quotes".',
  })),
  tag: error('DA107', (name: string) => ({
    message: `Tags (${quoted(name)}) are not part of the format.`,
    help: 'Delete the tag. If this is text, put it in "double quotes".',
  })),
  keyNotText: error('DA108', () => ({
    message: 'A key must be a word, not a number, true or false, a list or empty.',
    help: 'If you mean it as a word, put it in "double quotes".',
  })),
  forbiddenKey: error('DA109', (key: string) => ({
    message: `${quoted(key)} cannot be a key.`,
    help: 'Rename it.',
  })),
  tooDeep: error('DA110', () => ({
    message: 'The file is nested more deeply than any scenario needs.',
    help: 'Look for brackets that open again and again, or lines that are indented further and further.',
  })),
  tooLarge: error('DA111', (megabytes: string) => ({
    message: `The file is ${megabytes} MB. The limit is 5 MB.`,
    help: 'Split the scenario in two, or look for something pasted in by mistake.',
  })),
  severalDocuments: error('DA112', () => ({
    message: 'A second document begins here, but a file can have only one.',
    help: 'Delete the line of three dashes or dots. If it is text, put it under `|`.',
  })),
  emptyFile: error('DA113', () => ({
    message: 'The file is empty.',
    help: 'Begin with `format: 1`. docs/scenario-format.md shows a whole scenario.',
  })),
  controlCharacter: error('DA114', (code: string) => ({
    message: `There is an invisible character here (${code}).`,
    help: 'Delete it and type the word again.',
  })),
  notText: error('DA115', (what: string) => ({
    message: `This file is ${what}, not text.`,
    help: 'Put the words into a plain text file and save it as UTF-8, for example in Notepad.',
  })),
  missingExhibit: error('DA120', (file: string, near?: string) => ({
    message: `The exhibit ${quoted(file)} is missing.`,
    help: didYouMean(near, 'Add a document of that name, or correct the name.'),
  })),
  exhibitOutside: error('DA121', (file: string) => ({
    message: `${quoted(file)} is not in the \`exhibits\` folder of this scenario.`,
    help: 'Put the file in `exhibits` and write `exhibits/name.mdx` or `exhibits/name.md`.',
  })),
  exhibitKind: error('DA123', (file: string) => ({
    message: `${quoted(file)} cannot be an exhibit: its name must end in \`.md\` or \`.mdx\`.`,
    help: 'Write its contents in a text file. Word files, PDFs and pictures cannot be exhibits.',
  })),
  /** An exhibit does not compile; build tells why and where. */
  exhibitBroken: error('DA122', (problem: string, help?: string) => ({
    message: `This exhibit does not compile: ${problem}`,
    help: help ?? 'docs/scenario-format.md lists everything an exhibit can hold.',
  })),
  commaStartsKey: error('DA701', (words: string) => ({
    message: `Inside { } a comma begins a new key, so ${quoted(words)} is no longer part of the text before it.`,
    help: 'Put the whole text in "double quotes", or write it over several lines without { }.',
  })),
  hashHidesText: warning('DA702', (lost: string) => ({
    message: `A # after a space begins a comment, so ${quoted(lost)} is not part of the text.`,
    help: 'Put the whole text in "double quotes". If you mean a comment, put two spaces before the # and one after it.',
  })),
  colonStartsKey: error('DA703', (key: string, help?: string) => ({
    message: `A colon followed by a space turns ${quoted(key)} into a key.`,
    help: help ?? 'If this is text, put all of it in "double quotes".',
  })),
  curlyQuotes: warning('DA704', () => ({
    message: 'These curly quotation marks are part of the text, because YAML only knows straight ones.',
    help: 'To enclose the text, use "straight ones". To show curly ones, enclose all of it in straight ones.',
  })),
  spaceThatIsNone: error('DA705', () => ({
    message: 'This line is indented with a non-breaking space, which YAML reads as a letter.',
    help: 'Delete the space before the first word and type it again.',
  })),
  tabIndent: error('DA706', () => ({
    message: 'This line is indented with a tab, which YAML does not allow.',
    help: 'Use spaces: two for each level.',
  })),
  byteOrderMark: warning('DA707', () => ({
    message: 'The file begins with an invisible byte-order mark.',
    help: 'Save it as UTF-8 without BOM.',
  })),
  utf16: error('DA708', () => ({
    message: 'The file is saved as UTF-16.',
    help: 'Save it as UTF-8. In Notepad, choose "Save as" and set the encoding beside the button.',
  })),
  windows1252: error('DA709', () => ({
    message: 'The file is not saved as UTF-8: this character comes from an older Windows encoding.',
    help: 'Save it as UTF-8. In Notepad, choose "Save as" and set the encoding beside the button.',
  })),
  html: error('DA710', (markup: string) => ({
    message: `${quoted(markup)} is HTML, but prose is Markdown without HTML.`,
    help: 'Use Markdown: **bold**, *italic*, lists with hyphens. To show a <, write \\<.',
  })),
  image: error('DA711', () => ({
    message: 'Prose cannot have pictures.',
    help: 'Describe it in words, or make it an exhibit.',
  })),
  deadLink: warning('DA715', (address: string) => ({
    message: `Readers see no link to ${quoted(address)}, only its words.`,
    help: 'A link must begin with https:// or http://. Correct the address, or leave the link out.',
  })),
  heading: warning('DA712', () => ({
    message: 'A heading in prose breaks the order of headings on the page.',
    help: 'Use a paragraph that begins in **bold**, or split the scene.',
  })),
  emphasis: warning('DA714', (marked: string) => ({
    message: `Readers see ${quoted(marked)} with its asterisks, because this is not Markdown.`,
    help: 'Leave the asterisks out. Only scenes, consequences, notes to the facilitator and `six-months-later` are Markdown.',
  })),
  keyInText: warning('DA718', (key: string, text: string, spaces: number) => ({
    message: `${quoted(`${key}:`)} looks like a key, but this line is part of ${quoted(text)} above it.`,
    help: `Move it and the lines below it out by ${spacesInWords(spaces)}, to line up with ${quoted(`${text}:`)}. If it is text, begin it with a capital letter.`,
  })),
  table: warning('DA713', () => ({
    message: 'Readers see a table in prose as plain lines with bars.',
    help: 'Make it an exhibit of the kind `ledger`, or a list.',
  })),
  textTooLong: error('DA716', (characters: number, most: number) => ({
    message: `This text has ${grouped(characters)} characters. The limit is ${grouped(most)}.`,
    help: 'Split it over several scenes, or look for something pasted in by mistake.',
  })),
  tooManySigns: error('DA717', (signs: number, most: number) => ({
    message: `This text has ${grouped(signs)} signs that can mean something in Markdown. The limit is ${grouped(most)}.`,
    help: 'Leave out some asterisks, underscores, brackets or signs of lists, or split the text.',
  })),
}

export const pictures = {
  missingPicture: error('DA130', (name: string, near?: string) => ({
    message: `There is no picture ${quoted(name)}.`,
    help: didYouMean(near, `Put \`${name}.svg\` into the \`pictures\` folder, or correct the name.`),
  })),
  /** It would be an empty box on the page. */
  pictureBroken: error('DA131', (problem: string, help: string) => ({
    message: `This picture cannot be shown: ${problem}.`,
    help,
  })),
  pictureWithoutTitle: error('DA132', () => ({
    message: 'This picture has no title, so people who cannot see it learn nothing of it.',
    help: 'Put `<title>What the picture shows</title>` first inside the `<svg>`. It must give nothing away.',
  })),
  pictureHolds: error('DA133', (what: string) => ({
    message: `A picture must not hold ${quoted(what)}.`,
    help: 'Delete it. A picture can have only shapes and text: no scripts, and nothing loaded from elsewhere.',
  })),
  pictureTooLarge: error('DA134', (kilobytes: string) => ({
    message: `This picture is ${kilobytes} kB when compressed. The limit is 8 kB.`,
    help: 'Use fewer shapes and shorter numbers.',
  })),
  picturesTooLarge: error('DA135', (kilobytes: string) => ({
    message: `The pictures of this case are ${kilobytes} kB together when compressed. The limit is 120 kB.`,
    help: 'Use fewer pictures, or simpler ones.',
  })),
  placeOffMap: error('DA136', (name: string, width: number, height: number) => ({
    message: `${quoted(name)} is off the map, which is ${width} wide and ${height} high.`,
    help: 'Count from the left edge and from the top edge of the map.',
  })),
  pictureUnused: warning('DA137', (name: string) => ({
    message: `The case does not use the picture ${quoted(name)}.`,
    help: 'Name it under `picture` at a scene, a person or an exhibit, or delete the file.',
  })),
}
