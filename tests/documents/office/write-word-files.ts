import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePaper } from '../../../src/core/papers/papers.ts'
import type { Findings } from '../../../src/core/findings/findings.ts'
import type { Part } from '../../../src/core/findings/part.ts'
import { progressReport } from '../../../src/core/findings/progress-report.ts'
import { reportOf } from '../../../src/core/findings/report-of.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'
import { type Paper, paperKinds } from '../../../src/core/papers/paper.ts'
import { certificate } from '../../../src/core/record/certificate.ts'
import { trainingRecord } from '../../../src/core/record/training-record.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { paperToDocx } from '../../../src/documents/docx/paper.ts'
import { toDocx } from '../../../src/documents/docx/report.ts'
import { seven } from '../../core/findings/several/support/seven.ts'
import { findingsFor, fullDetails } from '../../core/findings/support/samples.ts'
import { detailsWithSecrets, reviewWithSecrets, sessionWithSecrets } from '../../core/findings/support/secrets.ts'
import { tenpennyHall } from '../../core/findings/support/tenpenny-hall.ts'
import { marketPapers } from '../../core/papers/support/telling.ts'
import { evening } from '../../core/record/support/plays.ts'

/** Every kind of Word file that the product writes, from samples that hold most of what each can hold. */
export async function writeWordFiles(folder: string): Promise<void> {
  const reports: readonly (readonly [string, Findings])[] = [
    ['report-draft', reportFor('draft')],
    ['report-part-a', reportFor('a')],
    ['report-part-b', reportFor('b')],
    ['report-of-several', reportOfSeveral()],
    ['progress-report', progressReport(reportFor('draft'))],
  ]
  const papers: readonly (readonly [string, Paper])[] = [
    ['certificate', certificateOfEvening()],
    ...(await Promise.all(
      paperKinds.map(async kind => [`paper-${kind}`, await makePaper(kind, marketPapers)] as const),
    )),
  ]
  for (const [name, findings] of reports) writeFileSync(join(folder, `${name}.docx`), await toDocx(findings))
  for (const [name, paper] of papers) writeFileSync(join(folder, `${name}.docx`), await paperToDocx(paper))
}

/** A report with a text in whatever an officer or a member may write in, some of it exempt. */
function reportFor(part: Part): Findings {
  return findingsFor(sessionWithSecrets, { ...fullDetails, ...detailsWithSecrets }, reviewWithSecrets(), part)
}

function reportOfSeveral(): Findings {
  const plays = seven.map(session => ({ session, logDigest: undefined }))
  const review = { ...emptyReview, details: fullDetails }
  return reportOf({ ...tenpennyHall, plays, review, part: 'draft' })
}

function certificateOfEvening(): Paper {
  const { script } = marketPapers
  const record = trainingRecord(script, evening, playedPath(script, evening))
  if (typeof record === 'string') throw new Error(record)
  return certificate(record, evening.group?.present ?? [])
}
