import type { Block } from '../../core/findings/block.ts'
import type { Findings } from '../../core/findings/findings.ts'
import type { Review } from '../../core/findings/review.ts'
import { sayParagraphs } from '../../core/findings/schedule-12a.ts'
import { textsOfBlock } from '../../core/findings/texts-of.ts'
import { blocksIn, recommendationsIn } from '../../core/findings/blocks-in.ts'
import { sectionName } from './differences.ts'
import { keyOfSection } from '../../core/findings/part-of.ts'
import { noticesIn } from './exempt-in-report.ts'
import type { Emptied } from './left-out-in-report.ts'

/** Each passage that a report itself says the clerk put into other words or added. */
export function editedPassages(report: Findings): readonly string[] {
  return blocksIn(report.sections).flatMap(({ section, block }) =>
    'edited' in block ? [`${sectionName(section)}: ${nameOf(block)}`] : [],
  )
}

/** What of the draft a report does not give, and gives no reason for. */
export function leftOutPassages(
  report: Findings,
  { leftOut }: Review,
  emptied: readonly Emptied[],
): readonly string[] {
  const isAnyExempt = noticesIn(report).some(({ section }) => section.id === 'recommendations')
  const how = isAnyExempt ? 'by the clerk or as exempt' : 'by the clerk'
  return [
    ...emptied.map(({ section, was }) => `${sectionName(section)}: ${shortened(was)}`),
    ...leftOut.map(key =>
      key.startsWith(keyOfSection(''))
        ? `The section \`${key.slice(keyOfSection('').length)}\`, by the clerk`
        : `The draft recommendation \`${key}\`, ${how}`,
    ),
  ]
}

function nameOf(block: Block): string {
  if (block.type !== 'recommendation') return shortened(textsOfBlock(block).join(' '))
  const { number, text, edited = [] } = block
  return `Recommendation ${number} (${edited.join(', ')}): ${shortened(text)}`
}

/** What nobody can check by a session: the clerk was told it. */
export function whatCameIn(report: Findings): readonly string[] {
  return recommendationsIn(report.sections)
    .filter(({ response, progress }) => response !== undefined || progress !== undefined)
    .map(({ number }) => `Recommendation ${number}: the response or the progress that it gives`)
}

/**
 * What this part leaves out because it is exempt, or holds because it is.
 * @param own whether the review was made out from the report: Part A tells the section, and not what of it
 */
export function exemptPassages(report: Findings, { exempt }: Review, own: boolean): readonly string[] {
  const isPublic = report.part === 'a'
  if (isPublic && own)
    return noticesIn(report).map(({ section, isWhole, paragraphs }) => {
      const what = isWhole ? 'it is' : 'something is'
      return `${sectionName(section)}: ${what} left out as information within ${sayParagraphs(paragraphs)}`
    })
  return Object.entries(exempt).map(
    ([key, { paragraphs }]) =>
      `\`${key}\` is ${isPublic ? 'left out' : 'marked'} as information within ${sayParagraphs(paragraphs)}`,
  )
}

export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= 80 ? `“${line}”` : `“${line.slice(0, 79)}…”`
}
