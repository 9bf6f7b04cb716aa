import { attributeOf, below } from './elements.ts'
import type { XmlElement } from './xml.ts'

/** Names and numbers of bookmarks that no other in the file has. Word drops the second of two that are alike. */
export class Bookmarks {
  readonly #names: Set<string>
  readonly #given = new Map<string, string>()
  readonly #numbered = new Map<string, string>()
  #next: number

  /** `parts` are those of the template that may hold bookmarks. */
  constructor(parts: readonly XmlElement[]) {
    const marks = parts.flatMap(part => [...below(part)].filter(({ name }) => /^w:bookmark(?:Start|End)$/.test(name)))
    this.#names = new Set(marks.map(mark => (attributeOf(mark, 'w:name') ?? '').toLowerCase()))
    const numbers = marks.map(mark => Number(attributeOf(mark, 'w:id') ?? '0')).filter(id => Number.isSafeInteger(id))
    this.#next = numbers.reduce((highest, id) => Math.max(highest, id), 0) + 1
  }

  /** The name in the file of a bookmark of the report; the same each time. */
  named(name: string): string {
    const known = this.#given.get(name)
    if (known !== undefined) return known
    let number = 1
    const tried = () => (number === 1 ? name : `${name.slice(0, 36)}_${number}`)
    while (this.#names.has(tried().toLowerCase())) number += 1
    const free = tried()
    this.#names.add(free.toLowerCase())
    this.#given.set(name, free)
    return free
  }

  /** The number in the file of a bookmark that has this one in the report; the same each time. */
  numbered(id: string): string {
    const known = this.#numbered.get(id)
    if (known !== undefined) return known
    const number = `${this.#next}`
    this.#next += 1
    this.#numbered.set(id, number)
    return number
  }
}
