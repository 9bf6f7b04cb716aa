import type { Findings } from '../../core/findings/findings.ts'
import { findingsShape } from '../../core/findings/findings-shape.ts'

export type ReportReading =
  | { readonly ok: true; readonly report: Findings }
  | { readonly ok: false; readonly sentence: string }

/** Reads the data file of a report, strictly. */
export function readReport(text: string): ReportReading {
  const value = parsed(text)
  if (value === undefined)
    return refused('This is not a data file, or it was cut short or changed by hand. Write it again.')
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'findings')
    return refused('This is not the data file of a report, as `report --format json` and the findings page write it.')
  if ('format' in value && typeof value.format === 'number' && value.format !== 2)
    return refused(
      `This report is of format ${value.format}, and this version of Desktop Audit reads format 2. Check it with the version that wrote it.`,
    )
  const shaped = findingsShape.safeParse(value)
  if (shaped.success) return { ok: true, report: shaped.data }
  const where = shaped.error.issues[0]?.path.map(String).join('.') ?? ''
  return refused(
    `This report holds something at \`${where === '' ? 'the top' : where}\` that cannot be there: it was changed by hand.`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function refused(sentence: string): ReportReading {
  return { ok: false, sentence }
}
