import type { Pillar } from '../scenario/pillar.ts'
import type { Measure } from '../scenario/schema.ts'
import type { OpenFindings } from './reviewed-findings.ts'

/** The pillars of which no section tells the controls, for the finding that names them is withheld. */
export type WithheldControls = ReadonlySet<Pillar>

export const nothingWithheld: WithheldControls = new Set()

export function withheldControls({ withheld }: OpenFindings): WithheldControls {
  return new Set(withheld.findings.filter(({ rule }) => rule === 'control-mattered').flatMap(({ pillars }) => pillars))
}

/** Which key events were marked tells which were not, and the other way round: so a finding on either withholds both. */
export function areMarksWithheld({ withheld }: OpenFindings): boolean {
  return withheld.findings.some(({ rule }) => rule === 'found' || rule === 'overlooked')
}

/** The measures of a key event that are told, and whether there are others. */
export function measuresTold(
  measures: readonly Measure[],
  withheld: WithheldControls,
): { readonly told: readonly Measure[]; readonly isWhole: boolean } {
  const told = measures.filter(({ pillar }) => !withheld.has(pillar))
  return { told, isWhole: told.length === measures.length }
}
