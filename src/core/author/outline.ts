import type { Span } from '../diagnostics/diagnostic.ts'
import type { NameKind } from '../scenario/reading/name-places.ts'
import { type CaseTexts, type Definition, definitionsIn, treeOf } from './case-texts.ts'
import { childOf, type TextNode, wordsOf } from './text-tree.ts'

/** A part of a scenario's text, to jump to or to show by itself. */
export interface OutlinePart {
  readonly kind: 'section' | 'decision' | 'visit' | NameKind
  /** The id, or the key of a section. */
  readonly id: string
  /** Its title, label, name or question; empty where it has none yet. */
  readonly title: string
  /** The id or the key. */
  readonly name: Span
  /** All of it, from the start of its first line, so that it can be cut out and put back. */
  readonly whole: Span
  readonly parts: readonly OutlinePart[]
}

/** The sections of a text and everything named in them, in the file's order; also of a text with mistakes. */
export function outline({ scenario: { text, path } }: Pick<CaseTexts, 'scenario'>): readonly OutlinePart[] {
  const named = new Map(definitionsIn(text).map(definition => [definition.node, definition]))
  const root = treeOf(text)
  return root.children.map(section => {
    return new Outliner({ text, path }, named).part(section, { kind: 'section', title: wordsOf(section, text) ?? '' })
  })
}

class Outliner {
  readonly #text: string
  readonly #path: string
  readonly #named: ReadonlyMap<TextNode, Definition>

  constructor(
    { text, path }: { readonly text: string; readonly path: string },
    named: ReadonlyMap<TextNode, Definition>,
  ) {
    this.#text = text
    this.#path = path
    this.#named = named
  }

  part(node: TextNode, { kind, title }: Pick<OutlinePart, 'kind' | 'title'>): OutlinePart {
    const { keyStart, keyEnd, end } = node
    const line = this.#text.lastIndexOf('\n', keyStart - 1) + 1
    const start = /^\s*$/.test(this.#text.slice(line, keyStart)) ? line : keyStart
    return {
      kind,
      id: String(node.key),
      title,
      parts: this.#partsOf(node),
      name: { file: this.#path, start: keyStart, end: keyEnd },
      whole: { file: this.#path, start, end },
    }
  }

  /** What is named within, however deep: a map that only holds others has no line of its own. */
  #partsOf(node: TextNode): readonly OutlinePart[] {
    return node.children.flatMap(child => {
      const definition = this.#named.get(child)
      if (definition !== undefined) return [this.part(child, definition)]
      const isMove = node.parent !== undefined && (child.key === 'decision' || child.key === 'visit')
      if (!isMove || this.#named.get(node)?.kind !== 'scene') return this.#partsOf(child)
      const kind = child.key === 'visit' ? 'visit' : 'decision'
      return [this.part(child, { kind, title: wordsOf(childOf(child, 'asks'), this.#text) ?? '' })]
    })
  }
}
