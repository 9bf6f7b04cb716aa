import { plainText, type Prose } from './prose.ts'
import type { Person, Scene } from './schema.ts'

export interface Named {
  readonly id: string
  /** As the text first calls them, where nothing on the page says who they are. */
  readonly unexplained?: string
}

type Cast = ReadonlyMap<string, Person>

export class CastFinder {
  readonly #cast: Cast
  readonly #patterns: ReadonlyMap<string, RegExp>

  constructor(cast: Cast) {
    this.#cast = cast
    this.#patterns = namePatterns(cast)
  }

  /** Whom the page of a scene names: on its slip, in its text, as the one who decides, or in its question. */
  onPage({ inject, decision }: Pick<Scene, 'inject' | 'decision'>, text: Prose): readonly Named[] {
    const onSlip = [inject?.from, inject?.to].map(who => this.#cast.get(who ?? '')?.name ?? who ?? '')
    const read = plainText(text)
    const shown = new Set([inject?.from, inject?.to, decision?.actor])
    const decider = this.#cast.get(decision?.actor ?? '')?.name ?? ''
    return this.#namedIn([...onSlip, read, decider, decision?.asks ?? ''].join('\n')).map(id => {
      const called = this.#patterns.get(id)?.exec(read)?.[0]
      return called === undefined || shown.has(id) || this.#isExplained(id, read) ? { id } : { id, unexplained: called }
    })
  }

  inProse(prose: Prose): readonly Named[] {
    return this.#namedIn(plainText(prose)).map(id => ({ id }))
  }

  /** In the order in which they come. */
  #namedIn(text: string): readonly string[] {
    const found = [...this.#patterns].map(([id, pattern]) => ({ id, at: text.search(pattern) }))
    return found
      .filter(({ at }) => at !== -1)
      .toSorted((one, other) => one.at - other.at)
      .map(({ id }) => id)
  }

  /** Whether the text gives the post itself, or a part of it. */
  #isExplained(id: string, text: string): boolean {
    const parts = this.#cast.get(id)?.post.split(/, | and /) ?? []
    return parts.some(part => text.toLowerCase().includes(part.replace(/^the /, '').toLowerCase()))
  }
}

const titles = [
  'Councillor',
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Mx',
  'Dr',
  'Sergeant',
  'Constable',
  'Detective',
  'Inspector',
  'The',
]

/** By surname, in full or with a title. A first name alone is enough only where someone before bears the surname. */
function namePatterns(cast: Cast): ReadonlyMap<string, RegExp> {
  const surnames = new Set<string>()
  return new Map(
    [...cast].map(([id, { name }]) => {
      const parts = name.split(' ').filter(part => !titles.includes(part))
      const surname = parts.at(-1) ?? name
      const own = surnames.has(surname) ? parts.slice(0, -1) : [surname]
      surnames.add(surname)
      return [id, patternOf(own, parts)]
    }),
  )
}

function patternOf(own: readonly string[], parts: readonly string[]): RegExp {
  const title = titles.join('|')
  const any = parts.map(escaped).join('|')
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:${title}) )*(?:(?:${any}) )*(?:${own.map(escaped).join('|')})(?: (?:${any}))*` +
      String.raw`(?![\p{L}\p{N}]|(?<!\.) (?!(?:${title}) )\p{Lu})`,
    'u',
  )
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
}
