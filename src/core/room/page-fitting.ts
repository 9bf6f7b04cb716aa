import { type Block, type Inline, type Item, plainText, type Prose } from '../scenario/prose.ts'

/**
 * Puts things on pages in their order, as many as fit on each. What is higher than a page has one to itself.
 *
 * @returns at least one page, which is empty when there is nothing
 */
export function fitOnPages<Piece>(
  items: readonly Piece[],
  measure: (item: Piece) => number,
  most: number,
): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]]
  let height = 0
  for (const item of items) {
    const page = pages.at(-1)
    if (page === undefined) break
    const more = measure(item)
    if (page.length > 0 && height + more > most) {
      pages.push([item])
      height = more
    } else {
      page.push(item)
      height += more
    }
  }
  return pages
}

/** On no more pages than that, and each about as full: the fullest has the smallest letters. */
export function evenPages<Piece>(items: readonly Piece[], measure: (item: Piece) => number, most: number) {
  const pages = fitOnPages(items, measure, most)
  const all = items.reduce((sum, item) => sum + measure(item), 0)
  for (let height = all / pages.length; height < most; height += 0.5) {
    const even = fitOnPages(items, measure, height)
    if (even.length === pages.length) return even
  }
  return pages
}

/** How much text fits somewhere on the room screen: characters in a line, and lines. */
export interface Space {
  readonly width: number
  readonly lines: number
}

/** How many lines a text takes where each holds so many characters. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map(line => Math.max(1, Math.ceil(line.length / width)))
    .reduce((one, other) => one + other, 0)
}

/** Cuts a text into pieces that each fit: after a sentence where that can be, else after a word. */
export function cutText(text: string, space: Space): readonly string[] {
  const pieces: string[] = []
  for (const part of sentences(text).flatMap(sentence => shortened(sentence, space))) {
    const longer = `${pieces.at(-1) ?? ''}${part}`
    if (pieces.length > 0 && fits(longer, space)) pieces[pieces.length - 1] = longer
    else pieces.push(part)
  }
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '')
}

function fits(text: string, { width, lines }: Space): boolean {
  return linesOf(text.trim(), width) <= lines
}

/** With the spaces that follow each, so that they can be put together again. */
function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?…:]["”’)]*\s+)/)
}

/** A sentence that does not fit by itself, word by word. */
function shortened(sentence: string, space: Space): readonly string[] {
  if (fits(sentence, space)) return [sentence]
  const most = space.width * space.lines
  return sentence.split(/(?<=\s)/).flatMap(word => word.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [])
}

/** What stands between two paragraphs, in lines. */
const gap = 0.5

/** A prose on as many pages as it takes. A paragraph is cut only when it is longer than a page. */
export function prosePages(prose: Prose, space: Space): readonly Prose[] {
  const blocks = prose.flatMap(block => cutBlock(block, space))
  return fitOnPages(blocks, block => heightOf(block, space), space.lines + gap)
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
      return fitOnPages(block.slice(1) as Item[], item => linesOf(plainText(item), space.width), space.lines).map(
        page => ['ul', ...page],
      )
    case 'ol':
      return numbered(block.slice(1) as Item[]).flatMap(each => cutBlock(each, space))
  }
}

function cutParagraph(inlines: readonly Inline[], space: Space): readonly Block[] {
  const pieces = inlines.flatMap((inline): readonly Inline[] =>
    typeof inline === 'string' ? sentences(inline) : [inline],
  )
  const height = (inline: Inline) => plainText([['p', inline]]).length / space.width
  return fitOnPages(pieces, height, space.lines).flatMap(page => {
    const paragraph: Block = ['p', ...page]
    if (linesOf(plainText([paragraph]), space.width) <= space.lines) return [paragraph]
    // One sentence that fills more than a page: its marks are given up.
    return cutText(plainText([paragraph]), space).map((text): Block => ['p', text])
  })
}

/** With its numbers in words, as a list that is continued would begin at 1 again. */
function numbered(items: readonly Item[]): readonly Block[] {
  return items.flatMap(([first, ...rest], index): readonly Block[] =>
    first?.[0] === 'p'
      ? [['p', `${index + 1}. `, ...first.slice(1)], ...rest]
      : [...(first === undefined ? [] : [first]), ...rest],
  )
}
