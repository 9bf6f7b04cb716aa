import type { Findings } from '../../../core/findings/findings.ts'
import { lacksTracker } from '../../../core/findings/lacks-tracker.ts'
import { lacksProgress, progressReport } from '../../../core/findings/progress-report.ts'
import { saveFile } from '../save-file.ts'
import type { Download } from './downloads.tsx'

/** The files of one part of a report. What writes them, `docx` and `pdfkit` above all, is loaded when one is asked for. */
export function downloadsOf(findings: Findings): readonly Download[] {
  const name = reportFileName(findings, 'findings')
  return formats.map(({ id, label, ending, type, write }) => ({
    id,
    label,
    save: async () => saved(`${name}.${ending}`, await write(findings), type),
  }))
}

interface Format {
  readonly id: string
  readonly label: string
  /** Of the file's name. */
  readonly ending: string
  readonly type: string
  readonly write: (findings: Findings) => Promise<BlobPart>
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const csvType = 'text/csv'

const toWord = async (findings: Findings) => (await import('../../../documents/docx/report.ts')).toDocx(findings)

const formats: readonly Format[] = [
  { id: 'docx', label: 'Download as Word', ending: 'docx', type: wordType, write: toWord },
  {
    id: 'pdf',
    label: 'Download as PDF',
    ending: 'pdf',
    type: 'application/pdf',
    write: async findings => (await import('../../../documents/pdf/report.ts')).toPdf(findings),
  },
  {
    id: 'html',
    label: 'Download as web page (HTML)',
    ending: 'html',
    type: 'text/html',
    write: async findings => (await import('../../../documents/html/report.ts')).toHtml(findings),
  },
  {
    id: 'md',
    label: 'Download as Markdown',
    ending: 'md',
    type: 'text/markdown',
    write: async findings => (await import('../../../documents/markdown.ts')).toMarkdown(findings),
  },
  {
    id: 'json',
    label: 'Download data (JSON)',
    ending: 'json',
    type: 'application/json',
    write: async findings => (await import('../../../documents/data-files.ts')).toJson(findings),
  },
]

/** What follows the report: the tracker, the log, and the progress report for the committee. */
export function trackingDownloads(findings: Findings): readonly Download[] {
  // None of them gives what members typed.
  const nameOf = (what: string) => reportFileName({ ...findings, holdsMembersWords: false }, what)
  const log: Download = {
    id: 'log',
    label: 'Download the decision log (CSV)',
    save: async () => {
      const { decisionLogCsv } = await import('../../../documents/data-files.ts')
      return saved(`${nameOf('decisions')}.csv`, decisionLogCsv(findings), csvType)
    },
  }
  const tracker: Download = {
    id: 'tracker',
    label: 'Download the tracker (CSV)',
    save: async () => {
      const { trackerCsv } = await import('../../../documents/data-files.ts')
      return saved(`${nameOf('recommendations')}.csv`, trackerCsv(findings), csvType)
    },
  }
  const progress: Download = {
    id: 'progress',
    label: 'Download the progress report (Word)',
    save: async () => {
      const file = await toWord(progressReport(findings))
      return saved(`${nameOf('progress')}.docx`, file, wordType)
    },
  }
  return [
    ...(lacksTracker(findings) === undefined ? [tracker] : []),
    ...(findings.decisions.length === 0 ? [] : [log]),
    ...(lacksProgress(findings) === undefined ? [progress] : []),
  ]
}

/**
 * Tells the parts apart, a report on several sessions from one on the last of them, and a file with members' words or
 * with what is marked exempt from one without, before anybody opens it.
 */
export function reportFileName(findings: Findings, what: string): string {
  const { source, dated, part, holdsMembersWords } = findings
  const words = holdsMembersWords && part !== 'b' ? ['with-members-words'] : []
  return [source.scenario.id, what, ...ofSeveral(findings), dated, ...partName(findings), ...words].join('-')
}

function ofSeveral({ source: { sessions } }: Findings): readonly string[] {
  return sessions.length === 1 ? [] : [`of-${sessions.length}-sessions`]
}

function partName({ part, marking }: Findings): readonly string[] {
  if (part === 'a') return ['part-a']
  const name = part === 'b' ? 'part-b' : 'draft'
  return marking.startsWith('NOT FOR PUBLICATION') ? [name, 'not-for-publication'] : [name]
}

export function saved(name: string, content: BlobPart, type: string): string {
  saveFile(name, content, type)
  return name
}
