import type { Evidence } from '../evidence.ts'
import { capital, counted } from '../say.ts'
import { list, paragraph, type Draft } from '../section.ts'
import type { Block } from '../block.ts'
import { refs } from '../text.ts'

export function method(evidence: Evidence, comparison: readonly Block[]): Draft {
  return {
    id: 'method',
    title: 'Method',
    blocks: [
      paragraph(
        'Information is released scene by scene. Whoever plays reads it, and decides what the person named in the scene should ' +
          'do. Each decision is recorded at once, with what else was on offer. ',
        { ref: 'log', text: 'The decision log' },
        ' is an appendix to this report.',
      ),
      ...corrections(evidence),
      paragraph(
        'The findings are drafted from that record, and from nothing else, by rules that anyone can read. Where officers put one in other words, its heading says so. In them:',
      ),
      list([
        [
          'D1, D2 and so on are decisions, K1, K2 and so on are key events, and L1, L2 and so on are legal notes',
        ],
        ['every finding names the decisions or key events that it rests on, and none rests on a score alone'],
        [
          'the reasons are those that the author of the story gives; members can record that they disagree, and the finding says so',
        ],
      ]),
      paragraph(
        'A score compares these decisions with others that were possible in this story. It marks nobody, neither a member nor ' +
          'a council.',
      ),
      ...comparison,
    ],
  }
}

function corrections({ decisions }: Evidence): readonly Block[] {
  const struck = decisions.filter(decision => decision.struck).map(({ number }) => number)
  if (struck.length === 0) return []
  return [
    paragraph(
      `${capital(counted(struck.length, 'decision was', 'decisions were'))} taken back as a mistake, and no finding rests on it: `,
      ...refs(struck),
      '. The log keeps what was decided at first.',
    ),
  ]
}
