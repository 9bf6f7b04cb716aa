import type { Diagnostic } from '../diagnostic.ts'
import { Lines, type Position } from '../lines.ts'

/** The texts that spans point into, by file. */
export type Texts = ReadonlyMap<string, string>

/** Lines of each file, worked out once, when first asked for. */
export class LinesByFile {
  readonly #texts: Texts
  readonly #lines = new Map<string, Lines>()

  constructor(texts: Texts) {
    this.#texts = texts
  }

  of(file: string): Lines {
    const known = this.#lines.get(file)
    if (known !== undefined) return known
    const lines = new Lines(this.#texts.get(file) ?? '')
    this.#lines.set(file, lines)
    return lines
  }

  has(file: string): boolean {
    return this.#texts.has(file)
  }

  position({ span }: Diagnostic): Position {
    return this.of(span.file).position(span.start)
  }
}
