import type { DraftedFindings } from '../draft-findings.ts'
import { paragraph, type Draft } from '../section.ts'

/** Before any strength: what was unlawful, unsafe or not the role of whoever decided. */
export function boundaries({ boundaries: crossed }: DraftedFindings): Draft {
  const none =
    'No decision that stands went out of bounds: none was unlawful, unsafe, or outside the role of whoever decided, as the ' +
    'author of the story draws those lines.'
  return {
    id: 'boundaries',
    title: 'Boundaries crossed',
    blocks:
      crossed.length === 0
        ? [paragraph(none)]
        : [paragraph('These come before anything else. Points are never set off against them.'), ...crossed],
  }
}
