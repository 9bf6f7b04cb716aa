import type { Block, Recommendation, Table } from '../../core/findings/block.ts'
import { blocksIn, type Placed, recommendationsIn } from '../../core/findings/blocks-in.ts'
import { draftedWords, isLeftOut } from '../../core/findings/edited-sections.ts'
import { writtenCells } from '../../core/findings/edited-table.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { mayBeLeftOut } from '../../core/findings/left-out-sections.ts'
import { keyOf, keyOfSection } from '../../core/findings/part-of.ts'
import type { ReportDetails } from '../../core/findings/report-details.ts'
import { type Added, type Edit, emptyReview, type Review } from '../../core/findings/review.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { exemptInReport, missingKeys, noticesIn } from './exempt-in-report.ts'
import { type Emptied, emptiedIn, withEmptied, withoutReason } from './left-out-in-report.ts'

/** A review as a report tells it, and what of the draft the report leaves out without a word. */
interface OwnReview {
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
  const include = blocksIn(report.sections).flatMap(({ block }) => (block.type === 'quotation' ? [block.key] : []))
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
      ...(report.part === 'b' || notice?.isWhole === true ? [] : [...sources].filter(source => !known.has(source))),
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
    return [[key, { was: was === undefined ? '' : editedWords(was), now: isLeftOut(block) ? '' : editedWords(block) }]]
  })
}

/** A cell reads otherwise than in the draft: in the draft nobody has written. */
function editsOfTable(table: Table, drafted: readonly Placed[]): Edits {
  const was = new Map(
    drafted.flatMap(({ block }) =>
      block.type === 'table' ? writtenCells(block).flatMap(row => row.map(({ key, words }) => [key, words])) : [],
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
        [`${recommendation.source}.${field}`, { was: String(was[field]), now: String(recommendation[field]) }] as const,
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
  const placed = Array.from({ length: highest(made) }, (_, index) => places.get(index + 1) ?? between.next().value)
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

/** The sections that the clerk left out of a report, as far as it tells. */
function sectionsLeftOut(report: Findings, draft: Findings): readonly Section[] {
  const ours = new Set(report.sections.map(({ id }) => id))
  const missing = draft.sections.filter(({ id }) => !ours.has(id) && mayBeLeftOut(id))
  if (report.part !== 'b') return missing
  return [false, true].flatMap(isAppendix => {
    const [held = [], drafted = []] = [report, draft].map(({ sections }) =>
      sections.filter(({ appendix }) => appendix === isAppendix),
    )
    return byNumber(held, drafted, missing)
  })
}

/**
 * Part B does not hold most sections anyway. Its numbers tell how many are left out before each that it holds, and which
 * these are makes no difference to it.
 */
function byNumber(
  held: readonly Section[],
  drafted: readonly Section[],
  missing: readonly Section[],
): readonly Section[] {
  const left: Section[] = []
  for (const { id, number } of held) {
    const before = drafted.slice(
      0,
      drafted.findIndex(one => one.id === id),
    )
    const more = before.length - left.length - placeOf(number)
    const candidates = before.filter(section => missing.includes(section) && !left.includes(section))
    left.push(...candidates.slice(0, Math.max(0, more)))
  }
  return left
}

/** How many sections stand before it: `3` is the third, and `Appendix B` the second appendix. */
function placeOf(number: string): number {
  const letter = /^Appendix (.)/.exec(number)?.[1]
  return letter === undefined ? Number(number) - 1 : (letter.codePointAt(0) ?? 65) - 65
}

/** The sections that are what an officer wrote, and nothing else. */
const fields = {
  foreword: 'foreword',
  members: 'members',
  scoping: 'scoping',
  evidence: 'evidence',
  witnesses: 'witnesses',
  meetings: 'meetings',
  'background-papers': 'backgroundPapers',
} as const satisfies Readonly<Record<string, keyof ReportDetails>>

/**
 * What Part A does not give as data because something of it is exempt: what of it stands in its section, and a line for
 * what does not.
 */
function withheldDetails(report: Findings): ReportDetails {
  const given = noticesIn(report).flatMap(({ section }) => {
    const field = Object.entries(fields).find(([id]) => id === section.id)?.[1]
    return field === undefined ? [] : [[field, linesOf(section)] as const]
  })
  return Object.fromEntries(given)
}

function linesOf({ blocks }: Section): string {
  const lines = blocks.flatMap(block => (block.type === 'paragraph' ? [wordsOf(block.text)] : []))
  return [...lines, 'It stands in Part B.'].join('\n')
}

/**
 * Recommendations that Part A does not hold because they are exempt: their numbers stay free. Which they are nobody can
 * tell from it, so others stand for them. Such as the clerk left out take no number.
 */
function withheldIn(report: Findings, draft: Findings): readonly Added[] {
  const notice = noticesIn(report).find(({ section }) => section.id === 'recommendations')
  if (notice === undefined || notice.isWhole) return []
  const made = recommendationsIn(report.sections)
  const free = highest(made) - made.length
  // Exempt ones may come last, or be all there are, where no number shows it: then nothing else of the section is missing.
  const isLast = free === 0 && (made.length === 0 || !lacksAnother(report, draft))
  return Array.from({ length: isLast ? 1 : free }, (_, index) => standIn(index + 1))
}

/** The number of the last; 0 where there are none. */
function highest(made: readonly Recommendation[]): number {
  return Math.max(0, ...made.map(({ number }) => number))
}

function lacksAnother(report: Findings, draft: Findings): boolean {
  const [ours = [], theirs = []] = [report, draft].map(({ sections }) =>
    sections.filter(({ id }) => id === 'recommendations').flatMap(({ blocks }) => blocks),
  )
  return missingKeys(ours, theirs).length > 0
}

function standIn(number: number): Added {
  const unknown = 'It stands in Part B.'
  return {
    id: `withheld-${number}`,
    text: unknown,
    owner: unknown,
    pillar: 'protect',
    months: 1,
    because: unknown,
  }
}
