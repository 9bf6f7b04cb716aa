import type { Block, Recommendation, Table } from '../../core/findings/block.ts'
import { draftedWords, isLeftOut } from '../../core/findings/edited-sections.ts'
import { writtenCells } from '../../core/findings/edited-table.ts'
import type { Findings } from '../../core/findings/findings.ts'
import { keyOf, keyOfSection } from '../../core/findings/part-of.ts'
import { emptyReview, type Added, type Edit, type Review } from '../../core/findings/review.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { blocksIn, recommendationsIn, type Placed } from '../../core/findings/blocks-in.ts'
import { exemptInReport, noticesIn } from './exempt-in-report.ts'
import { sectionsLeftOut } from './sections-left-out.ts'
import { emptiedIn, withEmptied, withoutReason, type Emptied } from './left-out-in-report.ts'
import { withheldDetails } from './withheld-details.ts'
import { highest, withheldIn } from './withheld-recommendations.ts'

/** A review as a report tells it, and what of the draft the report leaves out without a word. */
export interface OwnReview {
  readonly review: Review
  readonly emptied: readonly Emptied[]
}

/**
 * @param made the report made again under a review
 * @param offered the keys of all that members typed
 */
export function ownReview(
  report: Findings,
  made: (review: Review, part: Findings['part']) => Findings,
  offered: readonly string[],
): OwnReview {
  const first = firstReview(report)
  const include = [...first.include, ...withheldWords(report, made({ ...first, include: offered }, 'draft'))]
  const told = reviewInReport(report, { ...first, include }, made({ ...first, include }, 'draft'))
  const findings = emptiedIn(report, made(told, report.part), ['finding'])
  const without = withEmptied(told, findings)
  const others = emptiedIn(report, made(without, report.part), ['paragraph', 'list'])
  return {
    review: withEmptied(without, others),
    emptied: withoutReason(report, [...findings, ...others]),
  }
}

/** What members typed in sections of which something is exempt: it may be that, and words that lead to it show. */
function withheldWords(report: Findings, draft: Findings): readonly string[] {
  const noticed = noticesIn(report).map(({ section }) => section.id)
  return blocksIn(draft.sections).flatMap(({ section, block }) =>
    block.type === 'quotation' && noticed.includes(section.id) ? [block.key] : [],
  )
}

/** What of a review a report itself gives before it is made again: its own details, and what it quotes. */
function firstReview(report: Findings): Review {
  const include = blocksIn(report.sections).flatMap(({ block }) =>
    block.type === 'quotation' ? [block.key] : [],
  )
  const details = { ...report.details, ...withheldDetails(report) }
  return { ...emptyReview, details, include, controlsOpen: true }
}

/**
 * The review under which a report was made, as far as the report tells: what it says that the clerk edited, added and
 * was told, and what it says is exempt.
 * @param first what of it was clear at once, and the draft under that
 */
function reviewInReport(report: Findings, first: Review, draft: Findings): Review {
  const made = recommendationsIn(report.sections)
  const drafted = recommendationsIn(draft.sections)
  const exempt = exemptInReport(report, draft)
  const sources = new Set(drafted.map(({ source }) => source))
  const known = new Set([...made.map(({ source }) => source), ...Object.keys(exempt)])
  const withheld = withheldIn(report, draft)
  const notice = noticesIn(report).find(({ section }) => section.id === 'recommendations')
  return {
    ...first,
    edits: Object.fromEntries([...editsOfBlocks(report, draft), ...editsOfRecommendations(made, drafted)]),
    added: [...made.filter(({ source }) => !sources.has(source)).map(added), ...withheld],
    order: orderOf(made, report.part === 'b' ? drafted : withheld.map(({ id }) => ({ source: id }))),
    leftOut: [
      ...sectionsLeftOut(report, draft).map(({ id }) => keyOfSection(id)),
      // Part B does not tell which are left out: it does not hold what is open either. Nor does Part A without the section.
      ...(report.part === 'b' || notice?.isWhole === true
        ? []
        : [...sources].filter(source => !known.has(source))),
    ],
    exempt: {
      ...exempt,
      ...Object.fromEntries(
        withheld.map(({ id }) => [id, { paragraphs: notice?.paragraphs ?? [], why: 'It stands in Part B.' }]),
      ),
    },
    responses: bySource(made, ({ response }) => response),
    progress: bySource(made, ({ progress }) => progress),
  }
}

type Edits = readonly (readonly [key: string, edit: Edit])[]

function editsOfBlocks(report: Findings, draft: Findings): Edits {
  const drafted = new Map(blocksIn(draft.sections).map(({ block }) => [keyOf(block), block]))
  return blocksIn(report.sections).flatMap(({ block }): Edits => {
    if (block.type === 'table') return editsOfTable(block, blocksIn(draft.sections))
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

/** A cell reads otherwise than in the draft: in the draft nobody has written. */
function editsOfTable(table: Table, drafted: readonly Placed[]): Edits {
  const was = new Map(
    drafted.flatMap(({ block }) =>
      block.type === 'table'
        ? writtenCells(block).flatMap(row => row.map(({ key, words }) => [key, words]))
        : [],
    ),
  )
  return writtenCells(table)
    .flat()
    .flatMap(({ key, words }): Edits => {
      const before = was.get(key)
      return before === undefined || before === words ? [] : [[key, { was: before, now: words }]]
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

function added({ source, text, owner, pillar, months, because, cost, success }: Recommendation): Added {
  return { id: source, text, owner, pillar, months, because, cost, success }
}

/** Each at the place that its number gives it; between them, in turn, those that this part does not hold. */
function orderOf(
  made: readonly Recommendation[],
  others: readonly Pick<Recommendation, 'source'>[],
): readonly string[] {
  const places = new Map(made.map(({ number, source }) => [number, source]))
  const between = others
    .map(({ source }) => source)
    .filter(source => !made.some(one => one.source === source))
    .values()
  const placed = Array.from(
    { length: highest(made) },
    (_, index) => places.get(index + 1) ?? between.next().value,
  )
  return [...placed, ...between].filter(source => source !== undefined)
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
