import type { Block, Recommendation } from '../../core/findings/block.ts'
import { draftedWords, isLeftOut } from '../../core/findings/edited-sections.ts'
import type { Findings } from '../../core/findings/findings.ts'
import { keyOf } from '../../core/findings/part-of.ts'
import { emptyReview, type Added, type Edit, type Review } from '../../core/findings/review.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { blocksIn, recommendationsIn } from '../../core/findings/blocks-in.ts'
import { exemptInReport } from './exempt-in-report.ts'

/** What of a review a report itself gives before it is made again: its own details, and what it quotes. */
export function firstReview({ details, sections }: Findings): Review {
  const include = blocksIn(sections).flatMap(({ block }) => (block.type === 'quotation' ? [block.key] : []))
  return { ...emptyReview, details, include, controlsOpen: true }
}

/**
 * The review under which a report was made, as far as the report tells: what it says that the clerk edited, added and
 * was told, and what it says is exempt.
 * @param draft the draft that `firstReview` gives
 */
export function reviewInReport(report: Findings, draft: Findings): Review {
  const made = recommendationsIn(report.sections)
  const drafted = recommendationsIn(draft.sections)
  const exempt = exemptInReport(report, draft)
  const sources = new Set(drafted.map(({ source }) => source))
  const known = new Set([...made.map(({ source }) => source), ...Object.keys(exempt)])
  return {
    ...firstReview(report),
    edits: Object.fromEntries([...editsOfBlocks(report, draft), ...editsOfRecommendations(made, drafted)]),
    added: made.filter(({ source }) => !sources.has(source)).map(added),
    order: orderOf(made, drafted),
    // Part B does not tell what is left out: it does not hold what is open either.
    leftOut: report.part === 'b' ? [] : [...sources].filter(source => !known.has(source)),
    exempt,
    responses: bySource(made, ({ response }) => response),
    progress: bySource(made, ({ progress }) => progress),
  }
}

type Edits = readonly (readonly [key: string, edit: Edit])[]

function editsOfBlocks(report: Findings, draft: Findings): Edits {
  const drafted = new Map(blocksIn(draft.sections).map(({ block }) => [keyOf(block), block]))
  return blocksIn(report.sections).flatMap(({ block }): Edits => {
    const key = keyOf(block)
    if (key === undefined || block.type === 'recommendation' || !('edited' in block)) return []
    const was = drafted.get(key)
    return [
      [
        key,
        { was: was === undefined ? '' : editedWords(was), now: isLeftOut(block) ? '' : editedWords(block) },
      ],
    ]
  })
}

function editedWords(block: Block): string {
  if (block.type === 'paragraph' || block.type === 'list') return draftedWords(block)
  return block.type === 'finding' ? wordsOf(block.text) : ''
}

function editsOfRecommendations(made: readonly Recommendation[], drafted: readonly Recommendation[]): Edits {
  const bySources = new Map(drafted.map(recommendation => [recommendation.source, recommendation]))
  return made.flatMap(recommendation => {
    const was = bySources.get(recommendation.source)
    if (was === undefined) return []
    return (recommendation.edited ?? []).map(
      field =>
        [
          `${recommendation.source}.${field}`,
          { was: String(was[field]), now: String(recommendation[field]) },
        ] as const,
    )
  })
}

function added({ source, text, owner, pillar, months, because }: Recommendation): Added {
  return { id: source, text, owner, pillar, months, because }
}

/** Each at the place that its number gives it; between them, in the draft's order, those that this part does not hold. */
function orderOf(made: readonly Recommendation[], drafted: readonly Recommendation[]): readonly string[] {
  const places = new Map(made.map(({ number, source }) => [number, source]))
  const others = drafted
    .map(({ source }) => source)
    .filter(source => !made.some(one => one.source === source))
  const length = made.length + others.length
  const between = others.values()
  return Array.from({ length }, (_, index) => places.get(index + 1) ?? between.next().value).filter(
    source => source !== undefined,
  )
}

function bySource<Value>(
  made: readonly Recommendation[],
  of: (recommendation: Recommendation) => Value | undefined,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    made.flatMap(recommendation => {
      const value = of(recommendation)
      return value === undefined ? [] : [[recommendation.source, value] as const]
    }),
  )
}
