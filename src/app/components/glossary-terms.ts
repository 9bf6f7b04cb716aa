import type { Block, Inline, Prose } from '../../core/scenario/prose.ts'

/** Prose in which some words carry their meaning: `['term', word, meaning]`. */
export type TermedProse = readonly TermedBlock[]

export type TermedBlock =
  | readonly ['p', ...TermedInline[]]
  | readonly ['quote', ...TermedBlock[]]
  | readonly ['ul' | 'ol', ...TermedProse[]]

export type TermedInline =
  | string
  | readonly ['em' | 'strong' | 'code', ...TermedInline[]]
  | readonly ['link', string, ...Inline[]]
  | readonly ['br']
  | readonly ['term', string, string]

type Glossary = Readonly<Record<string, string>>

/**
 * Marks in each prose the words that the glossary explains, each at its first place on the whole page. A word that
 * only begins the same way is another word; a plural in -s is the same one.
 */
export function withTerms(glossary: Glossary, proses: readonly Prose[]): readonly TermedProse[] {
  const marker = new Marker(glossary)
  return proses.map(prose => prose.map(block => marker.block(block)))
}

class Marker {
  readonly #meanings: Map<string, string>

  constructor(glossary: Glossary) {
    this.#meanings = new Map(Object.entries(glossary).map(([term, meaning]) => [keyOf(term), meaning]))
  }

  block(block: Block): TermedBlock {
    switch (block[0]) {
      case 'p':
        return ['p', ...this.#inlines(block.slice(1))]
      case 'quote':
        return ['quote', ...(block.slice(1) as Block[]).map(inner => this.block(inner))]
      default:
        return [block[0], ...(block.slice(1) as Prose[]).map(item => item.map(inner => this.block(inner)))]
    }
  }

  #inlines(inlines: readonly Inline[]): TermedInline[] {
    return inlines.flatMap(inline => this.#inline(inline))
  }

  #inline(inline: Inline): TermedInline[] {
    if (typeof inline === 'string') return this.#text(inline)
    if (inline[0] === 'br' || inline[0] === 'link' || inline[0] === 'code') return [inline]
    return [[inline[0], ...this.#inlines(inline.slice(1))]]
  }

  #text(text: string): TermedInline[] {
    const found = this.#first(text)
    if (found === undefined) return text === '' ? [] : [text]
    const { word, index } = found
    const term = ['term', word, this.#take(word)] as const
    return [...this.#text(text.slice(0, index)), term, ...this.#text(text.slice(index + word.length))]
  }

  /** The first word of the text that is still to be explained; the longest, where several begin there. */
  #first(text: string): { readonly word: string; readonly index: number } | undefined {
    if (this.#meanings.size === 0) return undefined
    const terms = [...this.#meanings.keys()].toSorted((a, b) => b.length - a.length).map(patternOf)
    const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join('|')})s?(?![\\p{L}\\p{N}])`, 'iu').exec(text)
    return match === null ? undefined : { word: match[0], index: match.index }
  }

  /** Its meaning, which is then not given again. */
  #take(word: string): string {
    const key = this.#meanings.has(keyOf(word)) ? keyOf(word) : keyOf(word).slice(0, -1)
    const meaning = this.#meanings.get(key) ?? ''
    this.#meanings.delete(key)
    return meaning
  }
}

function keyOf(term: string): string {
  return term.toLowerCase().replaceAll('’', "'")
}

function patternOf(term: string): string {
  return term.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll("'", "['’]")
}
