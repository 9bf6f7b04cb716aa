import type { Run, Text } from '../findings/text.ts'
import { plainText, type Block, type Inline, type Item, type Prose } from '../scenario/prose.ts'
import type { PaperBlock } from './paper-block.ts'

/** Lays paragraphs out in one way or another. */
type ToBlock = (text: Text) => PaperBlock

/** The prose of a story as blocks. @param paragraph what each paragraph becomes */
export function proseBlocks(prose: Prose, paragraph: ToBlock): readonly PaperBlock[] {
  return prose.flatMap(block => blocksOf(block, paragraph))
}

function blocksOf(block: Block, paragraph: ToBlock): readonly PaperBlock[] {
  switch (block[0]) {
    case 'p':
      return [paragraph(runsOf(block.slice(1)))]
    case 'quote':
      return proseBlocks(block.slice(1) as Block[], paragraph)
    case 'ul':
      return [{ type: 'list', items: (block.slice(1) as Item[]).map(item => [plainText(item)]) }]
    case 'ol':
      return (block.slice(1) as Item[]).map((item, index) => paragraph([`${index + 1}. ${plainText(item)}`]))
  }
}

function runsOf(inlines: readonly Inline[]): Text {
  return inlines.map(runOf)
}

function runOf(inline: Inline): Run {
  if (typeof inline === 'string') return inline
  const words = plainText([['p', inline]])
  return inline[0] === 'strong' ? { strong: words } : words
}
