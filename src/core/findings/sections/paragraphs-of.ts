import type { Paragraph } from '../block.ts'
import { paragraph } from '../section.ts'

/** What an officer wrote of a section, a paragraph for each line. */
export function paragraphsOf(words = ''): readonly Paragraph[] {
  const lines = words.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').map(line => paragraph(line))
}
