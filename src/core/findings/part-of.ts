import { entry } from '../session/script.ts'
import type { Block } from './block.ts'
import { isLeftOut } from './edited-sections.ts'
import type { Section } from './findings.ts'
import type { Part } from './part.ts'
import type { Exemption, Review } from './review.ts'
import { sayParagraphs } from './schedule-12a.ts'
import { notice, paragraph } from './section.ts'
import { whatCame } from './what-came.ts'
import { withheldNotice } from './withheld-notice.ts'

/**
 * The sections of one part. Part A is made without what is exempt, and says where something is. Part B holds what is
 * exempt and nothing else, under the numbers that it has in Part A. A draft holds all, and says what is marked.
 */
export function sectionsOfPart(sections: readonly Section[], review: Review, part: Part): readonly Section[] {
  switch (part) {
    case 'draft':
      return sections.map(section => marked(section, review))
    case 'a':
      return sections.map(section => open(section, review))
    case 'b':
      return sections.flatMap(section => exempt(section, review))
  }
}

/** Every exemption that applies in a report: an exempt section, and what is exempt in it. */
export function exemptionsIn(sections: readonly Section[], review: Review): readonly Exemption[] {
  return sections.flatMap(section => [
    ...(exemptionOfSection(section, review) ?? []),
    ...section.blocks.flatMap(block => exemptionOf(block, review) ?? []),
    ...exemptionsIn(section.sections, review),
  ])
}

/** By which a review names a block; `undefined` for what it cannot name. */
export function keyOf(block: Block): string | undefined {
  switch (block.type) {
    case 'finding':
    case 'quotation':
    case 'paragraph':
    case 'list':
    case 'table':
      return block.key
    case 'recommendation':
      return block.source
    case 'notice':
      return undefined
  }
}

export function keyOfSection(id: string): string {
  return `section:${id}`
}

function exemptionOf(block: Block, { exempt: marks }: Review): Exemption | undefined {
  const key = keyOf(block)
  return key === undefined ? undefined : entry(marks, key)
}

function exemptionOfSection({ id }: Section, { exempt: marks }: Review): readonly [Exemption] | undefined {
  const exemption = entry(marks, keyOfSection(id))
  return exemption === undefined ? undefined : [exemption]
}

function marked(section: Section, review: Review): Section {
  const whole = exemptionOfSection(section, review)
  return {
    ...section,
    blocks: [...(whole ?? []).map(reason), ...section.blocks.flatMap(block => withReason(block, review))],
    sections: section.sections.map(below => marked(below, review)),
  }
}

function withReason(block: Block, review: Review): readonly Block[] {
  const exemption = exemptionOf(block, review)
  return exemption === undefined ? [block] : [reason(exemption), block]
}

function open(section: Section, review: Review): Section {
  const whole = exemptionOfSection(section, review)
  if (whole !== undefined) return { ...section, blocks: [withheldNotice('section', whole)], sections: [] }
  const taken = section.blocks.flatMap(block => exemptionOf(block, review) ?? [])
  const kept = section.blocks.filter(
    block => exemptionOf(block, review) === undefined && !isForClerk(block) && !isLeftOut(block),
  )
  const isEmptied = kept.length + taken.length + section.sections.length === 0 && section.blocks.length > 0
  return {
    ...section,
    blocks: [
      ...kept,
      ...(isEmptied ? [paragraph('Nothing is reported here.')] : []),
      ...(taken.length === 0 ? [] : [withheldNotice('something', taken)]),
    ],
    sections: section.sections.map(below => open(below, review)),
  }
}

function isForClerk(block: Block): boolean {
  return block.type === 'paragraph' && block.forClerk === true
}

function exempt(section: Section, review: Review): readonly Section[] {
  const whole = exemptionOfSection(section, review)
  if (whole !== undefined) return [{ ...section, blocks: [...whole.map(reason), ...section.blocks] }]
  const blocks = section.blocks.flatMap(block =>
    exemptionOf(block, review) === undefined ? [] : withReason(withWhatCame(block), review),
  )
  const sections = section.sections.flatMap(below => exempt(below, review))
  return blocks.length + sections.length === 0 ? [] : [{ ...section, blocks, sections }]
}

/** In the other parts a table of all recommendations tells it. */
function withWhatCame(block: Block): Block {
  if (block.type !== 'recommendation') return block
  return { ...block, particulars: [...block.particulars, ...whatCame(block)] }
}

/** The reason is itself exempt: it may tell what it is about. */
function reason({ paragraphs, why }: Exemption): Block {
  return notice(
    { strong: 'Exempt. ' },
    `Information within ${sayParagraphs(paragraphs)}. The public interest in withholding it: ${why}`,
  )
}
