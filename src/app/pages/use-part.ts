import { useMemo, useState } from 'react'
import type { Findings } from '../../core/findings/findings.ts'
import type { Part } from '../../core/findings/part.ts'
import { partProblem } from '../../core/findings/part-problem.ts'
import { reportOf, type ReportInput } from '../../core/findings/report-of.ts'

interface Made {
  readonly input: Omit<ReportInput, 'part'>
  readonly draft: Findings
  /** Keys that are marked exempt and name nothing in the draft. */
  readonly unplaced: readonly string[]
}

/** The part of the report that is chosen, and why it cannot be made yet. */
export interface ChosenPart {
  readonly part: Part
  readonly problem: string | undefined
  /** `undefined` while there is a problem. */
  readonly findings: Findings | undefined
  readonly choose: (part: Part) => void
}

export function usePart({ input, draft, unplaced }: Made): ChosenPart {
  const [part, choose] = useState<Part>('draft')
  const problem = partProblem(input.review, part) ?? markProblem(unplaced, part)
  const findings = useMemo(() => {
    if (problem !== undefined) return undefined
    return part === 'draft' ? draft : reportOf({ ...input, part })
  }, [input, draft, part, problem])
  return { part, problem, findings, choose }
}

/** What was to be withheld must not be published because its words have changed. */
function markProblem(unplaced: readonly string[], part: Part): string | undefined {
  return unplaced.length === 0 || part === 'draft'
    ? undefined
    : 'Something that was marked as exempt has changed: see the top of this page.'
}
