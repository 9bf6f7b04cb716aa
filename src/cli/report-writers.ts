import type { Findings } from '../core/findings/findings.ts'

/** Each is loaded only when it is asked for. */
export const reportWriters = {
  docx: async (findings: Findings) => (await import('../documents/docx.ts')).toDocx(findings),
  pdf: async (findings: Findings) => (await import('../documents/pdf.ts')).toPdf(findings),
  html: async (findings: Findings) => (await import('../documents/html.ts')).toHtml(findings),
  md: async (findings: Findings) => (await import('../documents/markdown.ts')).toMarkdown(findings),
  csv: async (findings: Findings) => (await import('../documents/csv.ts')).trackerCsv(findings),
  'log-csv': async (findings: Findings) => (await import('../documents/csv.ts')).decisionLogCsv(findings),
  json: async (findings: Findings) => (await import('../documents/json.ts')).toJson(findings),
} as const

export type ReportFormat = keyof typeof reportWriters
