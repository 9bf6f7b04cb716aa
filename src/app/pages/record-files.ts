import type { Paper } from '../../core/papers/paper.ts'
import { type Statement, statementsText } from '../../core/record/xapi.ts'
import type { Session } from '../../core/session/session.ts'
import type { Download } from '../ui/documents/downloads.tsx'
import { saveFile } from '../ui/save-file.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The files of a certificate. What writes them is loaded when one is asked for. No name of a file names a person. */
export function certificateFiles(paper: Paper, session: Session): readonly Download[] {
  const name = `${nameOf(session)}-certificate`
  return [
    {
      id: 'docx',
      label: 'Save as Word',
      save: async () => {
        const { paperToDocx } = await import('../../documents/docx/paper.ts')
        return saved(`${name}.docx`, await paperToDocx(paper), wordType)
      },
    },
    {
      id: 'html',
      label: 'Save as web page (HTML)',
      save: async () => {
        const { paperToHtml } = await import('../../documents/html/paper.ts')
        return saved(`${name}.html`, paperToHtml(paper), 'text/html')
      },
    },
  ]
}

/** Hands the statements over as a file, and says its name. */
export function saveStatements(statements: readonly Statement[], session: Session): string {
  return saved(`${nameOf(session)}-xapi.json`, statementsText(statements), 'application/json')
}

function nameOf({ scenario, startedAt }: Session): string {
  return `${scenario.id}-${startedAt.slice(0, 10)}`
}

function saved(name: string, content: BlobPart, type: string): string {
  saveFile(name, content, type)
  return name
}
