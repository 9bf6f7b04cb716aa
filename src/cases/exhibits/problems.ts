import type { Diagnostic, Span } from '../../core/diagnostics/diagnostic.ts'
import { syntax } from '../../core/diagnostics/syntax.ts'
import { allOf, anyOf, didYouMean, quoted } from '../../core/diagnostics/wording.ts'
import { exhibitSchemas } from '../../core/scenario/exhibit-schema.ts'
import type { ExhibitKind } from '../../core/scenario/schema.ts'

type Words = readonly [problem: string, help: string]

/** What an exhibit may not hold, in words. */
export const exhibitProblems = {
  notWrittenOut: [
    'this is computed by code, so we could not print it in a document.',
    'Write the value out: a text in quotation marks, or a list or map of texts.',
  ],
  importsOrExports: ['it imports or exports something.', 'Delete the line: you can use the shapes by name.'],
  unknownShape: (name: string, near: string | undefined, known: readonly string[]) => [
    `there is no shape ${quoted(name)}.`,
    didYouMean(near, `The shapes are ${anyOf(known)}.`),
  ],
  elementNotAllowed: (name: string) => [
    `exhibits cannot have the element ${quoted(name)}.`,
    'Use Markdown, a shape such as `<Letter>`, a table, or a drawing in `<svg>`.',
  ],
  attributeNotAllowed: (name: string) => [
    `exhibits cannot have the attribute ${quoted(name)}.`,
    'Delete it. Exhibits cannot load files or run code, and their shape decides their look.',
  ],
  outsideDrawing: (name: string) => [
    `the attribute ${quoted(name)} names something outside the drawing, but exhibits cannot load files.`,
    'Name a part of the same drawing, such as `url(#stripes)`, or write a colour.',
  ],
  drawingWithoutTitle: [
    'this drawing has no title for people who cannot see it.',
    'Put `<title>What the drawing shows</title>` first inside the `<svg>`.',
  ],
  picture: ['exhibits cannot have pictures.', 'Describe it in words, or draw it in `<svg>`.'],
  linkNotAllowed: (url: string) => [
    `exhibits cannot link to ${quoted(url)}.`,
    'Begin it with `https://`, or write the words without a link.',
  ],
  htmlInMarkdown: (markup: string) => [
    `${quoted(markup)} is HTML, which Markdown cannot have here.`,
    'Use Markdown, or name the file `.mdx` and use a shape.',
  ],
  cellsMissing: (cells: number, columns: number) => [
    `this row has ${cells} cells, but the table has ${columns} columns.`,
    'Give the row a cell for each column. For an empty one, write "".',
  ],
  noFrontMatter: (kind: ExhibitKind) => [
    `it has no values for the shape ${quoted(kind)}.`,
    `Begin with a line \`---\`, then ${allOf(Object.keys(exhibitSchemas[kind].shape))} with their values, then \`---\`.`,
  ],
  unclosedFrontMatter: [
    'the front matter needs a line of three dashes before and after it.',
    'Put `---` alone on the first line, and again on the line after the last key.',
  ],
} satisfies Readonly<Record<string, Words | ((...about: never[]) => Words)>>

export function broken(span: Span, [problem, help]: Words): Diagnostic {
  return syntax.exhibitBroken(span, problem, help)
}
