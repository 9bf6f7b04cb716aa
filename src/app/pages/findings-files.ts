import type { Findings } from '../../core/findings/findings.ts'
import type { Download } from '../components/findings-downloads.tsx'
import { saveFile } from './save-file.ts'

/** The files of a report. What writes them, and `docx` above all, is loaded when one is asked for. */
export function downloadsOf(findings: Findings): readonly Download[] {
  const words = findings.holdsMembersWords ? '-with-members-words' : ''
  const name = `${findings.source.scenario.id}-findings-${findings.dated}${words}`
  return [
    {
      id: 'docx',
      label: 'Download as Word',
      save: async () => {
        const { toDocx } = await import('../../documents/docx.ts')
        return saved(`${name}.docx`, await toDocx(findings), wordType)
      },
    },
    {
      id: 'html',
      label: 'Download as web page (HTML)',
      save: async () => {
        const { toHtml } = await import('../../documents/html.ts')
        return saved(`${name}.html`, toHtml(findings), 'text/html')
      },
    },
    {
      id: 'json',
      label: 'Download data (JSON)',
      save: async () => {
        const { toJson } = await import('../../documents/json.ts')
        return saved(`${name}.json`, toJson(findings), 'application/json')
      },
    },
  ]
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function saved(name: string, content: BlobPart, type: string): string {
  saveFile(name, content, type)
  return name
}
