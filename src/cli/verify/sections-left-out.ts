import type { Findings, Section } from '../../core/findings/findings.ts'
import { mayBeLeftOut } from '../../core/findings/left-out-sections.ts'

/** The sections that the clerk left out of a report, as far as it tells. */
export function sectionsLeftOut(report: Findings, draft: Findings): readonly Section[] {
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
