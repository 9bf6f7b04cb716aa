/**
 * Markdown as a small tree, made when a scenario is built: the player needs no Markdown parser, and every writer of
 * documents lays out the same tree. Text is a string; everything else is `[tag, ...children]`.
 */
export type Prose = readonly Block[]

export type Block = readonly ['p', ...Inline[]] | readonly ['quote', ...Block[]] | readonly ['ul' | 'ol', ...Item[]]

/** One item of a list. */
export type Item = readonly Block[]

export type Inline =
  | string
  | readonly ['em' | 'strong' | 'code', ...Inline[]]
  | readonly ['link', string, ...Inline[]]
  | readonly ['br']

/** The words of a prose, without marks. */
export function plainText(prose: Prose): string {
  return prose.map(blockText).join('\n\n')
}

function blockText(block: Block): string {
  switch (block[0]) {
    case 'p':
      return inlineText(block.slice(1))
    case 'quote':
      return plainText(block.slice(1) as Block[])
    case 'ul':
    case 'ol':
      return (block.slice(1) as Item[]).map(item => `- ${plainText(item)}`).join('\n')
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      if (typeof inline === 'string') return inline
      if (inline[0] === 'br') return '\n'
      return inlineText(inline.slice(inline[0] === 'link' ? 2 : 1))
    })
    .join('')
}

/** A part of a guide: what stands under one heading. */
interface GuidePart {
  /** From its title, for an address. */
  readonly id: string
  readonly title: string
  readonly text: Prose
}

/** A page of documentation that the application shows, too. */
export interface Guide {
  readonly title: string
  /** What stands before the first part. */
  readonly opening: Prose
  readonly parts: readonly GuidePart[]
}
