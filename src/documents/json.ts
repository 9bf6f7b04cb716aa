import type { Findings } from '../core/findings/findings.ts'

/** The findings as they are; `format` in it says how to read them. */
export function toJson(findings: Findings): string {
  return `${JSON.stringify(findings, null, 2)}\n`
}
