import type { Findings } from '../../core/findings/findings.ts'
import type { TemplateFilled } from '../../documents/docx-template.ts'
import { sayMissing } from '../../documents/docx-template/say-missing.ts'
import { reportFileName, saved } from '../ui/documents/report-files.ts'

/** Puts the report into a council's own Word file and hands that to the browser; says what became of it. */
export async function fillCouncilTemplate(template: File, findings: Findings): Promise<string> {
  const { fillTemplate } = await import('../../documents/docx-template.ts')
  const filled = await fillTemplate(new Uint8Array(await template.arrayBuffer()), findings)
  if (filled.type !== 'filled') return filled.sentence
  const name = saved(`${reportFileName(findings, 'findings')}-in-template.docx`, filled.bytes, wordType)
  return [
    `Done. The file is called ${name}.`,
    ...leftNames(filled),
    ...sayMissing(filled.missingStyles),
  ].join('\n')
}

function leftNames({ unknownNames }: TemplateFilled): readonly string[] {
  return unknownNames.map(name => `{{${name}}} means nothing here, and was left as it is.`)
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
