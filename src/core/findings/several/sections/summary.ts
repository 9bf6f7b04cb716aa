import { pillars } from '../../../scenario/pillar.ts'
import type { DraftedFindings } from '../../draft-findings.ts'
import { capital, counted } from '../../say.ts'
import { list, paragraph, type Draft } from '../../section.ts'
import { boundariesCrossed, inShort } from '../../sections/summary.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { sayEnded } from './how-far.ts'

/** For those who read one page: how often it was played, and where to look. */
export function summary(evidence: SeveralEvidence, findings: DraftedFindings, putForward: number): Draft {
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
      list(
        [
          boundariesCrossed(findings.boundaries),
          ...pillars.map(pillar => inShort(pillar, findings)),
          [recommended(putForward)],
        ],
        'summary:in-short',
      ),
    ],
  }
}

function recommended(putForward: number): string {
  if (putForward === 0) return 'No recommendation came up.'
  return `${capital(counted(putForward, 'recommendation'))} that plays put forward or brought up, for the committee to take up, change or leave.`
}
