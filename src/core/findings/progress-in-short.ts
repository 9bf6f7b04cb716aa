import type { Block, Recommendation } from './block.ts'
import { recommendationsIn } from './blocks-in.ts'
import type { Findings } from './findings.ts'
import { statuses } from './review.ts'
import { capital, counted, listed } from './say.ts'
import { list, paragraph } from './section.ts'
import type { Text } from './text.ts'
import { sectionOf, standingTold } from './told-in-part.ts'
import { notReported, statusNames } from './what-came.ts'
import { noticesElsewhere } from './withheld-notice.ts'

/** How many recommendations stand how, of those that the part holds. Nothing that it withholds is counted or denied. */
export function progressInShort(findings: Findings): readonly Block[] {
  const made = recommendationsIn(findings.sections)
  const withheld = closing.flatMap(id => {
    const section = sectionOf(findings, id)
    return findings.part !== 'a' || section === undefined ? [] : noticesElsewhere(section)
  })
  if (made.length === 0) return withheld.length > 0 ? withheld : [paragraph(none(findings))]
  return [...withheld, ...(findings.part === 'b' ? [paragraph(onlyExempt)] : []), ...standing(made, findings)]
}

/** The sections of which a mark closes what a progress report tells. */
const closing = ['recommendations', 'response', 'monitoring'] as const

function none(findings: Findings): string {
  if (findings.part !== 'b') return 'The report made no recommendation.'
  const below = followedInB.flatMap(id => sectionOf(findings, id) ?? []).map(({ title }) => `“${title}”`)
  if (below.length === 0) return 'No recommendation is exempt.'
  const sections = below.length === 1 ? 'section' : 'sections'
  return `No recommendation is exempt; what is exempt in the ${sections} ${listed(below)} stands below.`
}

/** The sections of Part B that a progress report gives as they stand there. */
export const followedInB = ['response', 'monitoring'] as const

const onlyExempt = 'This part tells of what is exempt and of nothing else. What is not exempt is in Part A.'

function standing(made: readonly Recommendation[], findings: Findings): readonly Block[] {
  const how = made.length === 1 ? 'How it stands' : 'How they stand'
  const all = `${capital(counted(made.length, 'recommendation'))}${kind(made, findings)}. ${how}`
  if (standingTold(findings) !== 'told') return [paragraph(`${all} is not told here.`)]
  return [paragraph(`${all}:`), list(counts(made))]
}

/** Which of all that were made these are. */
function kind(made: readonly Recommendation[], findings: Findings): string {
  const are = made.length === 1 ? 'is' : 'are'
  if (findings.part === 'b') return ` ${are} exempt`
  const section = sectionOf(findings, 'recommendations')
  return findings.part === 'a' && section !== undefined && noticesElsewhere(section).length > 0
    ? ` ${are} told here`
    : ''
}

function counts(made: readonly Recommendation[]): readonly Text[] {
  const told = statuses.flatMap((status): readonly Text[] => {
    const amount = made.filter(({ progress }) => progress?.status === status).length
    return amount === 0 ? [] : [[`${statusNames[status]}: ${amount}`]]
  })
  const unsaid = made.filter(({ progress }) => progress === undefined).length
  return [...told, ...(unsaid === 0 ? [] : [[`${notReported}: ${unsaid}`]])]
}
