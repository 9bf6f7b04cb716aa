import { wordsOf } from '../findings/text.ts'
import { textsOfBlock } from '../findings/texts-of.ts'
import type { Paper, PaperBlock } from './paper.ts'

/** Every text of a paper in reading order: what each writer has to show. */
export function textsOfPaper({ title, sheets }: Paper): readonly string[] {
  return [title, ...sheets.flatMap(sheet => [sheet.title, ...sheet.blocks.flatMap(textsOf)])]
}

function textsOf(block: PaperBlock): readonly string[] {
  switch (block.type) {
    case 'subheading':
      return [block.words]
    case 'particulars':
      return block.items.flatMap(({ name, value }) => [name, wordsOf(value)])
    case 'spoken':
      return [wordsOf(block.text)]
    case 'writing-lines':
      return [block.label]
    case 'slip':
      return [block.title, block.asks, ...block.letters]
    default:
      return textsOfBlock(block)
  }
}
