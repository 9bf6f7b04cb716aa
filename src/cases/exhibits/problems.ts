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
  onlyInDrawing: (name: string) => [
    `${quoted(name)} is a part of a drawing, but there is no drawing around it.`,
    'Put it inside `<svg>`, or use Markdown.',
  ],
  copyOfCopies: [
    'a part of a drawing that can be shown again must not show another part.',
    'Take the `id` away, or draw the part here.',
  ],
  tooManyCopies: (most: number) => [
    `it shows parts of drawings again with more than ${most} \`<use>\`.`,
    'Use fewer, or draw the parts as one `<path>`.',
  ],
  oddId: [
    'an `id` begins with a letter and has only letters, figures and hyphens.',
    'Rename it, and all that names it.',
  ],
  notData: [
    'the text between these braces is not data.',
    'Put texts in quotation marks with commas between them. For a brace within a text, write `\\x7B` or `\\x7D`.',
  ],
  tooLong: [
    'it is longer than 20,000 letters, which is seven pages.',
    'Split it, or look for something pasted in by mistake.',
  ],
  tooManySigns: [
    'it has more than 500 signs that can mean something in Markdown.',
    'Leave out some asterisks, underscores, angle or square brackets, or signs of lists, or split it.',
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
