import type { Recommendation } from '../../block.ts'
import type { OpenFindings } from '../../reviewed-findings.ts'
import { capital, counted } from '../../say.ts'
import { type Draft, paragraph } from '../../section.ts'
import { listed } from '../../sections/recommendations.ts'
import { inShort } from '../../sections/summary.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { sayEnded } from './story.ts'

/** For those who read one page: how often it was played, and where to look. */
export function summary(evidence: SeveralEvidence, findings: OpenFindings, made: readonly Recommendation[]): Draft {
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      paragraph(
        'The exercise was an invented story. What happens in it is told in ',
        { ref: 'story', text: 'The story in short' },
        ', and should be read first by whoever was not there.',
      ),
      paragraph(
        `${capital(counted(evidence.plays, 'play'))} of it are reported together. ${sayEnded(evidence.endings)} The findings in short:`,
      ),
      inShort(findings),
      paragraph(recommended(made.length)),
      ...(made.length === 0 ? [] : [listed(made)]),
    ],
  }
}

function recommended(putForward: number): string {
  if (putForward === 0) return 'No recommendation came up.'
  return `${capital(counted(putForward, 'recommendation'))} that plays put forward or brought up, for the committee to take up, change or leave.`
}
