import type { Diagnostic, Span } from '../../core/diagnostics/diagnostic.ts'
import { exhibitBroken } from '../../core/diagnostics/syntax.ts'
import { allOf, anyOf, didYouMean, quoted } from '../../core/diagnostics/wording.ts'
import { exhibitSchemas } from '../../core/scenario/exhibit-schema.ts'
import type { ExhibitKind } from '../../core/scenario/schema.ts'

/** What an exhibit may not hold, in words. */

export function notWrittenOut(span: Span): Diagnostic {
  return exhibitBroken(
    span,
    'this is worked out by code, so it could be shown but not printed in a document.',
    'Write the value out: a text in quotation marks, or a list or map of texts.',
  )
}

export function importsOrExports(span: Span): Diagnostic {
  return exhibitBroken(span, 'it imports or exports something.', 'Take the line away: the shapes are there by name.')
}

export function unknownShape(span: Span, name: string, near: string | undefined, known: readonly string[]): Diagnostic {
  return exhibitBroken(span, `there is no shape ${quoted(name)}.`, didYouMean(near, `The shapes are ${anyOf(known)}.`))
}

export function elementNotAllowed(span: Span, name: string): Diagnostic {
  return exhibitBroken(
    span,
    `the element ${quoted(name)} may not stand in an exhibit.`,
    'Use Markdown, a shape such as `<Letter>`, a table, or a drawing in `<svg>`.',
  )
}

export function attributeNotAllowed(span: Span, name: string): Diagnostic {
  return exhibitBroken(
    span,
    `the attribute ${quoted(name)} may not stand in an exhibit.`,
    'Take it away: an exhibit loads nothing, leads nowhere, does nothing, and its shape says what it looks like.',
  )
}

export function outsideDrawing(span: Span, name: string): Diagnostic {
  return exhibitBroken(
    span,
    `the attribute ${quoted(name)} names something outside the drawing, and an exhibit loads nothing.`,
    'Name a part of the same drawing, such as `url(#stripes)`, or write a colour.',
  )
}

export function drawingWithoutTitle(span: Span): Diagnostic {
  return exhibitBroken(
    span,
    'this drawing has no title, so nothing is said to whoever cannot see it.',
    'Put `<title>What the drawing shows</title>` first inside the `<svg>`.',
  )
}

export function picture(span: Span): Diagnostic {
  return exhibitBroken(span, 'a picture cannot stand in an exhibit.', 'Describe it in words, or draw it in `<svg>`.')
}

export function linkNotAllowed(span: Span, url: string): Diagnostic {
  return exhibitBroken(
    span,
    `a link may not lead to ${quoted(url)}.`,
    'Begin it with `https://`, or write the words without a link.',
  )
}

export function htmlInMarkdown(span: Span, markup: string): Diagnostic {
  return exhibitBroken(
    span,
    `${quoted(markup)} is HTML, which Markdown may not hold here.`,
    'Use Markdown, or name the file `.mdx` and use a shape.',
  )
}

export function cellsMissing(span: Span, cells: number, columns: number): Diagnostic {
  return exhibitBroken(
    span,
    `this row has ${cells} cells, and the table has ${columns} columns.`,
    'Give the row a cell for each column, and write "" for one that is empty.',
  )
}

export function noFrontMatter(span: Span, kind: ExhibitKind): Diagnostic {
  return exhibitBroken(
    span,
    `it does not say what to fill the shape ${quoted(kind)} with.`,
    `Begin with a line \`---\`, then ${allOf(Object.keys(exhibitSchemas[kind].shape))} with their values, then \`---\`.`,
  )
}
