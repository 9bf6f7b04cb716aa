import type { Block } from '../../core/findings/block.ts'
import type { Findings } from '../../core/findings/findings.ts'
import type { Review } from '../../core/findings/review.ts'
import { sayParagraphs } from '../../core/findings/schedule-12a.ts'
import { textsOfBlock } from '../../core/findings/texts-of.ts'
import { blocksIn, recommendationsIn } from '../../core/findings/blocks-in.ts'
import { sectionName } from './differences.ts'

/** Each passage that a report itself says the clerk put into other words, added or left out. */
export function editedPassages(report: Findings, { leftOut }: Review): readonly string[] {
  return [
    ...blocksIn(report.sections).flatMap(({ section, block }) =>
      'edited' in block ? [`${sectionName(section)}: ${nameOf(block)}`] : [],
    ),
    ...leftOut.map(source => `A draft recommendation is left out: \`${source}\``),
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

/** What this part leaves out because it is exempt, or holds because it is. */
export function exemptPassages({ part }: Findings, { exempt }: Review): readonly string[] {
  const where = part === 'a' ? 'left out' : 'marked'
  return Object.entries(exempt).map(
    ([key, { paragraphs }]) => `\`${key}\` is ${where} as information within ${sayParagraphs(paragraphs)}`,
  )
}

export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= 80 ? `“${line}”` : `“${line.slice(0, 79)}…”`
}
