/** Why a file cannot be filled, each with a sentence for the clerk that says what to do. */
const sentences = {
  'too-large':
    'The template is larger than 10 MB, or would be when unpacked. Make its pictures smaller (Picture Format, Compress Pictures) and save it again.',
  'old-word':
    'The template is a Word file of the old kind (.doc). Open it in Word, choose Save As, and save it as a Word Document (.docx).',
  password:
    'The template is protected with a password. Open it in Word, take the password off under File, Info, Protect Document, and save it again.',
  'not-word':
    'The template is not a Word file. Choose a file whose name ends in .docx; other word processors can save one too.',
  'open-document':
    'The template is an OpenDocument file. Open it, choose Save As, and save it as a Word Document (.docx).',
  macros:
    'The template holds macros, which are programs. Open it in Word, choose Save As, and save it as a Word Document (.docx) without macros.',
  'template-file':
    'The template is a Word template file (.dotx). Open it in Word, choose Save As, and save it as a Word Document (.docx).',
  strict:
    'The template was saved as Strict Open XML. Open it in Word, choose Save As, and save it as a plain Word Document (.docx).',
  damaged:
    'The template is damaged, or not as Word writes it. Open it in Word and save it again as a Word Document (.docx).',
  'no-place':
    'The template does not say where the findings go. Type {{findings}} in a paragraph of its own, where they are to begin, and save it.',
  'several-places': 'The template holds {{findings}} more than once. Leave it in one place only, and save it.',
  'in-table':
    'In the template {{findings}} stands in a table, where the report’s own tables would not fit. Put it in a paragraph of its own outside the table, and save it.',
  'in-header':
    'In the template {{findings}} stands in a header or footer, which comes again on each page. Put it in the text, in a paragraph of its own, and save it.',
  'in-box':
    'In the template {{findings}} stands in a text box, which cannot go on over several pages. Put it in the text, in a paragraph of its own, and save it.',
  'in-note':
    'In the template {{findings}} stands in a footnote, an endnote or a comment. Put it in the text, in a paragraph of its own, and save it.',
  'with-other-words':
    'In the template {{findings}} shares its paragraph with other words or a picture. Put it in a paragraph of its own, and save it.',
} as const

export type RefusalName = keyof typeof sentences

export interface TemplateRefused {
  readonly type: 'refused'
  readonly reason: RefusalName
  /** For the clerk: what is wrong and what to do. */
  readonly sentence: string
}

export function refused(reason: RefusalName): TemplateRefused {
  return { type: 'refused', reason, sentence: sentences[reason] }
}
