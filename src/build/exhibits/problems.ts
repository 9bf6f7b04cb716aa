import { allOf, anyOf, didYouMean, quoted } from '../../core/diagnostics/wording.ts'
import { exhibitSchemas } from '../../core/scenario/exhibit-schema.ts'
import type { ExhibitKind } from '../../core/scenario/schema.ts'

type Words = readonly [problem: string, help: string]

/** What an exhibit may not hold, in words. */
export const exhibitProblems = {
  notWrittenOut: [
    'this is worked out by code, so it could be shown but not printed in a document.',
    'Write the value out: a text in quotation marks, or a list or map of texts.',
  ],
  importsOrExports: ['it imports or exports something.', 'Take the line away: the shapes are there by name.'],
  unknownShape: (name: string, near: string | undefined, known: readonly string[]) => [
    `there is no shape ${quoted(name)}.`,
    didYouMean(near, `The shapes are ${anyOf(known)}.`),
  ],
  elementNotAllowed: (name: string) => [
    `the element ${quoted(name)} may not stand in an exhibit.`,
    'Use Markdown, a shape such as `<Letter>`, a table, or a drawing in `<svg>`.',
  ],
  attributeNotAllowed: (name: string) => [
    `the attribute ${quoted(name)} may not stand in an exhibit.`,
    'Take it away: an exhibit loads nothing, leads nowhere, does nothing, and its shape says what it looks like.',
  ],
  outsideDrawing: (name: string) => [
    `the attribute ${quoted(name)} names something outside the drawing, and an exhibit loads nothing.`,
    'Name a part of the same drawing, such as `url(#stripes)`, or write a colour.',
  ],
  drawingWithoutTitle: [
    'this drawing has no title, so nothing is said to whoever cannot see it.',
    'Put `<title>What the drawing shows</title>` first inside the `<svg>`.',
  ],
  picture: ['a picture cannot stand in an exhibit.', 'Describe it in words, or draw it in `<svg>`.'],
  linkNotAllowed: (url: string) => [
    `a link may not lead to ${quoted(url)}.`,
    'Begin it with `https://`, or write the words without a link.',
  ],
  htmlInMarkdown: (markup: string) => [
    `${quoted(markup)} is HTML, which Markdown may not hold here.`,
    'Use Markdown, or name the file `.mdx` and use a shape.',
  ],
  cellsMissing: (cells: number, columns: number) => [
    `this row has ${cells} cells, and the table has ${columns} columns.`,
    'Give the row a cell for each column, and write "" for one that is empty.',
  ],
  noFrontMatter: (kind: ExhibitKind) => [
    `it does not say what to fill the shape ${quoted(kind)} with.`,
    `Begin with a line \`---\`, then ${allOf(Object.keys(exhibitSchemas[kind].shape))} with their values, then \`---\`.`,
  ],
  unclosedFrontMatter: [
    'the front matter has no line of three dashes that opens it and another that closes it.',
    'Put `---` alone on the first line, and again alone on the line after the last key.',
  ],
} satisfies Readonly<Record<string, Words | ((...about: never[]) => Words)>>
