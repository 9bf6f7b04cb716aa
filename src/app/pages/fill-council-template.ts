import type { Findings } from '../../core/findings/findings.ts'
import { reportFileName, saved } from './report-files.ts'

/** Puts the report into a council's own Word file and hands that to the browser; says what became of it. */
export async function fillCouncilTemplate(template: File, findings: Findings): Promise<string> {
  const { fillTemplate } = await import('../../documents/docx-template.ts')
  const filled = await fillTemplate(new Uint8Array(await template.arrayBuffer()), findings)
  if (filled.type !== 'filled') return filled.sentence
  const name = saved(`${reportFileName(findings, 'findings')}-in-template.docx`, filled.bytes, wordType)
  const missing = filled.missingStyles.map(({ name: style }) => style)
  const lacks =
    missing.length === 0
      ? ''
      : `\nThe template has no style for: ${missing.join(', ')}. The report's own were put in.`
  return `Done. The file is called ${name}.${lacks}`
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
