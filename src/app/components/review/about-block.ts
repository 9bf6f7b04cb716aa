import type { Block } from '../../../core/findings/block.ts'
import { draftedWords } from '../../../core/findings/edited-sections.ts'
import { wordsOf } from '../../../core/findings/text.ts'

/** What a block is, in a few words, for whoever only hears the button beside it. */
export function aboutBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return firstWords(draftedWords(block))
    case 'finding':
      return block.label
    case 'recommendation':
      return `Recommendation ${block.number}`
    case 'quotation':
      return wordsOf(block.about)
    case 'table':
      return block.caption
    case 'notice':
      return ''
  }
}

/** The same with its words, where it stands alone. */
export function blockTold(block: Block): string {
  switch (block.type) {
    case 'finding':
      return `${block.label}: ${firstWords(wordsOf(block.text))}`
    case 'recommendation':
      return `Recommendation ${block.number}: ${block.text}`
    case 'quotation':
      return `${wordsOf(block.about)}: ${firstWords(block.words)}`
    case 'paragraph':
    case 'list':
    case 'notice':
    case 'table':
      return aboutBlock(block)
  }
}

function firstWords(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')} …`
}
