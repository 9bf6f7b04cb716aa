import type { Paper } from '../../../core/papers/paper.ts'
import type { Report } from '../../../core/report/report.ts'
import type { Form } from '../../../core/report/telling.ts'
import { saveFile } from '../save-file.ts'

/** How a report can be taken away, in the order in which formats are offered. */
export const reportFormats = ['docx', 'pdf', 'html', 'md', 'json'] as const

type ReportFormat = (typeof reportFormats)[number]

export const formNames: Readonly<Record<Form, string>> = {
  brief: 'Brief',
  paper: 'Committee paper',
  full: 'Full report, with appendices',
  response: 'Paper with answers',
  progress: 'Progress after six months',
}

interface Format {
  readonly label: string
  readonly type: string
  /** What writes it, `docx` and `pdfkit` above all, is loaded when a file is asked for. */
  readonly write: (report: Report) => Promise<BlobPart>
}

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const formats: Readonly<Record<ReportFormat, Format>> = {
  docx: {
    label: 'Word',
    type: wordType,
    write: async report => (await import('../../../documents/docx/report.ts')).toDocx(report),
  },
  pdf: {
    label: 'PDF',
    type: 'application/pdf',
    write: async report => (await import('../../../documents/pdf/report.ts')).toPdf(report),
  },
  html: {
    label: 'Web page',
    type: 'text/html',
    write: async report => (await import('../../../documents/html/report.ts')).toHtml(report),
  },
  md: {
    label: 'Markdown',
    type: 'text/markdown',
    write: async report => (await import('../../../documents/markdown.ts')).toMarkdown(report),
  },
  json: {
    label: 'Data (JSON)',
    type: 'application/json',
    write: async report => (await import('../../../documents/data-files.ts')).toJson(report),
  },
}

/** Hands a report to the browser as a file, and says its name. */
export async function saveReport(report: Report, format: ReportFormat): Promise<string> {
  const { write, type } = formats[format]
  return saveFile(`${reportFileName(report, report.form)}.${format}`, await write(report), type)
}

/** The same of a paper, as a Word file. */
export async function savePaper(name: string, paper: Paper): Promise<string> {
  const { paperToDocx } = await import('../../../documents/docx/paper.ts')
  return saveFile(`${name}.docx`, await paperToDocx(paper), wordType)
}

/** Its name tells apart, before anyone opens it, parts, how many sessions, members’ words, and what is exempt. */
export function reportFileName(report: Report, what: string): string {
  const { madeFrom, dated, part, sections } = report
  const { sessions, scenario } = madeFrom
  const blocks = sections.flatMap(section => section.blocks)
  const several = sessions.length === 1 ? [] : [`of-${sessions.length}-sessions`]
  const words = blocks.some(({ id }) => id?.startsWith('event:')) && part !== 'b' ? ['with-members-words'] : []
  const isClosed = part === 'b' || blocks.some(({ isExempt }) => isExempt)
  const name = part === 'draft' ? 'draft' : `part-${part}`
  return [scenario.id, what, ...several, dated, name, ...words, ...(isClosed ? ['not-for-publication'] : [])].join('-')
}
