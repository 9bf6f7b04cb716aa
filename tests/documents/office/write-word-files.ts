import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLibrary } from '../../../src/build/scenario-folder.ts'
import { controlsWorksheet } from '../../../src/core/papers/controls-worksheet.ts'
import { makePaper } from '../../../src/core/papers/papers.ts'
import { type Paper, paperKinds } from '../../../src/core/papers/paper.ts'
import { certificate } from '../../../src/core/record/certificate.ts'
import { trainingRecord } from '../../../src/core/record/training-record.ts'
import { tellingFor } from '../../../src/core/report/report.ts'
import { forms } from '../../../src/core/report/telling.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { paperToDocx } from '../../../src/documents/docx/paper.ts'
import { toDocx } from '../../../src/documents/docx/report.ts'
import { marketPapers } from '../../core/papers/support/telling.ts'
import { evening } from '../../core/record/support/plays.ts'
import { completeSession, reportFor } from '../../core/report/support/samples.ts'
import { parts, workedOn } from '../support/sample-reports.ts'
import { inputWithSecrets } from '../support/secrets.ts'

/** Every kind of Word file that the product writes, from samples that hold most of what each can hold. */
export async function writeWordFiles(folder: string): Promise<void> {
  const sessions = [1, 2, 3, 4, 5].map(number => ({ ...completeSession, id: `session-${number}` }))
  const reports = [
    ...forms.map(form => [`report-${form}`, reportFor(completeSession, { form, review: workedOn })] as const),
    ['report-part-a', reportFor(completeSession, { part: 'a', review: parts })],
    ['report-part-b', reportFor(completeSession, { part: 'b', review: parts })],
    ['report-of-several', reportFor(sessions)],
  ] as const
  const papers: readonly (readonly [string, Paper])[] = [
    ['certificate', certificateOfEvening()],
    ['worksheet', controlsWorksheet(tellingFor(inputWithSecrets('draft', 'full')))],
    ...(await Promise.all(
      paperKinds.map(async kind => [`paper-${kind}`, await makePaper(kind, marketPapers)] as const),
    )),
  ]
  for (const [name, report] of reports) writeFileSync(join(folder, `${name}.docx`), await toDocx(report))
  for (const [name, paper] of papers) writeFileSync(join(folder, `${name}.docx`), await paperToDocx(paper))
}

/** The papers of every case in `scenarios` that have to fit a number of pages. */
export async function writePapersOfCases(folder: string, scenarios: string): Promise<void> {
  const kinds = paperKinds.filter(kind => !['script', 'mel', 'participants'].includes(kind))
  const { scenarios: cases } = await loadLibrary(scenarios, { today: '2026-12-01' })
  for (const { script, debrief, exhibitTexts, drawings } of cases)
    for (const kind of kinds) {
      const paper = await makePaper(kind, { script, exhibitTexts, drawings, loadNotes: () => Promise.resolve(debrief) })
      writeFileSync(join(folder, `${script.id}-${kind}.docx`), await paperToDocx(paper))
    }
}

function certificateOfEvening(): Paper {
  const { script } = marketPapers
  const record = trainingRecord(script, evening, playedPath(script, evening))
  if (typeof record === 'string') throw new Error(record)
  return certificate(record, evening.group?.present ?? [])
}
