import type { Findings, Section } from '../core/findings/findings.ts'
import { blocksMarkdown, heading, particularsMarkdown } from './markdown/blocks.ts'
import { bold } from './markdown/inline.ts'

/** The findings as one Markdown file: CommonMark, and the tables with bars of GitHub's. No HTML and no links. */
export function toMarkdown({ title, marking, titleBlock, opening, sections }: Findings): string {
  const parts = [
    bold([marking], 'paragraph'),
    heading(1, title),
    particularsMarkdown(titleBlock, '*'),
    ...blocksMarkdown(opening, 2),
    ...sections.flatMap(section => sectionMarkdown(section, 2)),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function sectionMarkdown({ number, title, blocks, sections }: Section, level: number): readonly string[] {
  return [
    heading(level, `${number}. ${title}`),
    ...blocksMarkdown(blocks, level + 1),
    ...sections.flatMap(section => sectionMarkdown(section, level + 1)),
  ]
}
