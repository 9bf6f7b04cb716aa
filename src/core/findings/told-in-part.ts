import { recommendationsIn, sectionsIn } from './blocks-in.ts'
import type { Findings, Section } from './findings.ts'
import { withheldOf } from './withheld-notice.ts'

/**
 * Whether a part tells what came of recommendations. `exempt`: it says that it is in Part B. `untold`: nothing says why, as
 * the section that would is not in the report, and it must not read as if nobody had reported.
 */
export type Told = 'told' | 'exempt' | 'untold'

/** Stands in the place of what a part does not tell. */
export const untold = { exempt: 'Exempt, and in Part B', untold: 'Not told in this part' } as const

/** The decisions on the recommendations: the section on the response closes them. */
export function decisionsTold(findings: Findings): Told {
  return told(
    findings,
    'response',
    recommendationsIn(findings.sections).some(({ response }) => response !== undefined),
  )
}

/** How the recommendations stand: the section on monitoring closes it. */
export function standingTold(findings: Findings): Told {
  return told(
    findings,
    'monitoring',
    recommendationsIn(findings.sections).some(({ progress }) => progress !== undefined),
  )
}

export function sectionOf({ sections }: Findings, id: string): Section | undefined {
  return sectionsIn(sections).find(section => section.id === id)
}

function told(findings: Findings, id: string, isAny: boolean): Told {
  if (findings.part !== 'a') return 'told'
  const section = sectionOf(findings, id)
  if (section !== undefined && withheldOf(section) === 'section') return 'exempt'
  return section === undefined && !isAny ? 'untold' : 'told'
}
