/** Markdown as a small tree, so that the player needs no parser. Text is a string; else `[tag, ...children]`. */
export type Prose = readonly Block[]

export type Block = readonly ['p', ...Inline[]] | readonly ['quote', ...Block[]] | readonly ['ul' | 'ol', ...Item[]]

/** One item of a list. */
export type Item = readonly Block[]

export type Inline =
  | string
  | readonly ['em' | 'strong' | 'code', ...Inline[]]
  | readonly ['link', string, ...Inline[]]
  | readonly ['br']

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

/** More letters and signs than any text has that people read. The time that a Markdown parser takes grows with their square. */
export const mostLetters = 20_000
export const mostSigns = 500

/** How many signs in a text may mean something in Markdown. A whole tag does not count: other checks find it, or it is a shape. */
export function countSigns(markdown: string): number {
  return markdown.match(signs)?.length ?? 0
}

const signs = /[*_[\]`]|<(?![^<>]*>)|(?<![^\s>])>|(?<!\S)(?:[-+]|\d+[.)])(?=\s)/g

/** Quotation marks and dashes as print has them. `before`: the character before these words on their line. */
export function typeset(words: string, before = ''): string {
  let set = ''
  // Asking the growing text itself would copy all of it each time.
  let last = before
  const dashed = words.replaceAll(/(?<=\s)--?(?=\s)/g, '–')
  for (let at = 0; at < dashed.length; at += 1) {
    const mark = dashed.charAt(at)
    if (mark !== '"' && mark !== "'") last = mark
    else {
      const rest = dashed.slice(at + 1)
      const isOpening = opens(last, rest) && !(mark === "'" && elided.test(rest))
      last = isOpening ? opening[mark] : closing[mark]
    }
    set += last
  }
  return set
}

const opening = { '"': '“', "'": '‘' }
const closing = { '"': '”', "'": '’' }

/** After a dash a quotation mark opens only before a word: speech that breaks off ends there. */
function opens(before: string, rest: string): boolean {
  if (before === '' || /[\s([{“‘/]/.test(before)) return !/^\s/.test(rest)
  return /[–—-]/.test(before) && /^[\p{L}\p{N}]/u.test(rest)
}

/** Words that begin with an apostrophe: ’tis, the ’90s, rock ’n’ roll. */
const elided = /^(?:(?:tis|twas|twere|til|em)\b|n'|\d0s\b)/i

/** All that a reader sees in a script, a debrief or a guide, typeset. Code and addresses stay as they are. */
export function typesetAll<Value>(value: Value): Value {
  let before = ''
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') {
      const set = typeset(one, before)
      before = set.at(-1) ?? before
      return set
    }
    if (typeof one !== 'object' || one === null) return one
    if (!Array.isArray(one))
      return Object.fromEntries(Object.entries(one).map(([key, item]) => [apart(key), apart(item)]))
    const [tag, ...rest] = one as readonly unknown[]
    if (tag === 'code') {
      before = '`'
      return one
    }
    if (tag === 'em' || tag === 'strong') return [tag, ...rest.map(walk)]
    if (tag === 'link') return [tag, rest[0], ...rest.slice(1).map(walk)]
    if (tag === 'p') {
      before = ''
      return [tag, ...rest.map(walk)]
    }
    return one.map(apart)
  }
  const apart = (one: unknown): unknown => {
    before = ''
    return walk(one)
  }
  return walk(value) as Value
}
