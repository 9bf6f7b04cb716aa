import type { Block, Recommendation } from '../block.ts'
import type { Evidence } from '../evidence.ts'
import { notice, paragraph, type Draft } from '../section.ts'

export function recommendations({ end }: Evidence, drafted: readonly Recommendation[]): Draft {
  return {
    id: 'recommendations',
    title: 'Recommendations',
    blocks:
      drafted.length === 0
        ? [paragraph('What was decided and met brings up none of the draft recommendations of this story.')]
        : [
            paragraph(
              'These are drafts. The committee recommends, and cannot instruct the police or other partners. It may change the ' +
                'words, the owner and the time, and add its own.',
            ),
            ...(end.kind === 'ending' ? [] : [unreached()]),
            ...drafted,
          ],
  }
}

/** The reasons are written for a whole play. */
function unreached(): Block {
  return notice(
    { strong: 'Check each reason before it is used. ' },
    'The exercise is not complete, and what stands under "Because" may speak of scenes that were not reached.',
  )
}
