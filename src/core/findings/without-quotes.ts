import type { Finding } from './block.ts'
import type { Run } from './text.ts'

/**
 * Gaps without what they quote of findings that are withheld: what a choice gained for one pillar is told among the
 * strengths of that pillar, and stands again beside what it cost another.
 */
export function withoutQuotes(
  findings: readonly Finding[],
  withheld: readonly Finding[],
): readonly Finding[] {
  const reasons = withheld.flatMap(reasonsIn)
  if (reasons.length === 0) return findings
  return findings.map(finding =>
    finding.rule === 'held-back'
      ? { ...finding, evidence: finding.evidence.map(text => text.filter(run => !isQuote(run, reasons))) }
      : finding,
  )
}

/** A reason of its own stands right behind the choice that it is about: `: Nobody is warned.` */
function reasonsIn({ evidence }: Finding): readonly string[] {
  return evidence.flat().flatMap(run => (typeof run === 'string' && run.startsWith(': ') ? [run] : []))
}

/** One that is quoted is led up to: ` In return, for Pursue: Nobody is warned.` */
function isQuote(run: Run, reasons: readonly string[]): boolean {
  return typeof run === 'string' && reasons.some(reason => run !== reason && run.endsWith(reason))
}
