import type { Block } from '../../../core/findings/block.ts'
import type { Review } from '../../../core/findings/review.ts'
import type { RuleName } from '../../../core/findings/rules/rule-name.ts'

interface Props {
  readonly block: Block
  readonly review: Review
}

/** Where the same is told as in a finding that is marked: a mark does not reach what has its own place there. */
export function AlsoTold({ block, review }: Props) {
  if (block.type !== 'finding' || !Object.hasOwn(review.exempt, block.key)) return null
  const where = places[block.rule]
  return where === undefined ? null : <p className="block-tools__also small">{where}</p>
}

const decided =
  'What was decided is also told in The story in short and in The decision log. The story itself is public.'

const marked =
  'Which key events were marked tells which were not. Mark the other finding too, where there is one.'

const places: Readonly<Partial<Record<RuleName, string>>> = {
  crossed: decided,
  helped: decided,
  'held-back': decided,
  'ran-out': decided,
  found: marked,
  overlooked: marked,
  'control-mattered': 'What happened at its key events is also told in Key events. Mark it there.',
}
