import type { Block, Recommendation } from './block.ts'
import type { Section } from './findings.ts'

/** A block, and the section that it stands in. */
export interface Placed {
  readonly section: Section
  readonly block: Block
}

/** Every section in reading order, those below others too. */
export function sectionsIn(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap(section => [section, ...sectionsIn(section.sections)])
}

export function blocksIn(sections: readonly Section[]): readonly Placed[] {
  return sectionsIn(sections).flatMap(section => section.blocks.map(block => ({ section, block })))
}

export function recommendationsIn(sections: readonly Section[]): readonly Recommendation[] {
  return blocksIn(sections)
    .map(({ block }) => block)
    .filter(block => block.type === 'recommendation')
}
