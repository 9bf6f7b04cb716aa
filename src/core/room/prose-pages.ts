import { plainText, type Block, type Inline, type Item, type Prose } from '../scenario/prose.ts'
import { cutText, linesOf, sentences, type Space } from './cut-text.ts'
import { packed } from './packed.ts'

/** What stands between two paragraphs, in lines. */
const gap = 0.5

/** A prose on as many pages as it takes. A paragraph is cut only when it is longer than a page. */
export function prosePages(prose: Prose, space: Space): readonly Prose[] {
  const blocks = prose.flatMap(block => cutBlock(block, space))
  return packed(blocks, block => heightOf(block, space), space.lines + gap)
}

function heightOf(block: Block, { width }: Space): number {
  return linesOf(plainText([block]), width) + gap
}

function cutBlock(block: Block, space: Space): readonly Block[] {
  if (heightOf(block, space) <= space.lines + gap) return [block]
  switch (block[0]) {
    case 'p':
      return cutParagraph(block.slice(1), space)
    case 'quote':
      return prosePages(block.slice(1) as Block[], space).map(page => ['quote', ...page])
    case 'ul':
      return cutList(block.slice(1) as Item[], space)
    case 'ol':
      return numbered(block.slice(1) as Item[]).flatMap(each => cutBlock(each, space))
  }
}

function cutParagraph(inlines: readonly Inline[], space: Space): readonly Block[] {
  const pieces = inlines.flatMap((inline): readonly Inline[] =>
    typeof inline === 'string' ? sentences(inline) : [inline],
  )
  const height = (inline: Inline) => plainText([['p', inline]]).length / space.width
  return packed(pieces, height, space.lines).flatMap(page => {
    const paragraph: Block = ['p', ...page]
    if (linesOf(plainText([paragraph]), space.width) <= space.lines) return [paragraph]
    // One sentence that fills more than a page: its marks are given up.
    return cutText(plainText([paragraph]), space).map((text): Block => ['p', text])
  })
}

function cutList(items: readonly Item[], space: Space): readonly Block[] {
  const height = (item: Item) => linesOf(plainText(item), space.width)
  return packed(items, height, space.lines).map(page => ['ul', ...page])
}

/** With its numbers in words, as a list that is continued would begin at 1 again. */
function numbered(items: readonly Item[]): readonly Block[] {
  return items.flatMap(([first, ...rest], index): readonly Block[] =>
    first?.[0] === 'p'
      ? [['p', `${index + 1}. `, ...first.slice(1)], ...rest]
      : [...(first === undefined ? [] : [first]), ...rest],
  )
}
