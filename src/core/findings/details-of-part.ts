import type { Section } from './findings.ts'
import type { Part } from './part.ts'
import { exemptionsIn } from './part-of.ts'
import type { ReportDetails } from './report-details.ts'
import type { Review } from './review.ts'

/** The section in which what an officer wrote is laid out, where it can be marked as exempt. */
const sectionOf: Readonly<Partial<Record<keyof ReportDetails, string>>> = {
  foreword: 'foreword',
  members: 'members',
  scoping: 'scoping',
  evidence: 'evidence',
  witnesses: 'witnesses',
  meetings: 'meetings',
  backgroundPapers: 'background-papers',
  respondWhy: 'response',
}

/**
 * What of the details a part gives as data. Part A gives nothing of what stands in a section in which anything is exempt:
 * the words would be there in full, whatever was taken out of the section.
 * @param sections before anything is taken out
 */
export function detailsOfPart(review: Review, sections: readonly Section[], part: Part): ReportDetails {
  const holdsExempt = (field: string) => {
    const id = Object.entries(sectionOf).find(([name]) => name === field)?.[1]
    const where = sections.filter(section => section.id === id)
    return exemptionsIn(where, review).length > 0
  }
  const given = Object.entries(review.details).filter(
    ([field, value]) => value !== undefined && value !== '' && (part !== 'a' || !holdsExempt(field)),
  )
  return Object.fromEntries(given)
}
