/** A place in a text as people name it: both count from 1, the column in UTF-16 code units as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where the lines of a text begin, to turn many offsets into positions. */
export class Lines {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    const starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#starts = starts
  }

  get count(): number {
    return this.#starts.length
  }

  position(offset: number): Position {
    const line = this.#lineAt(offset)
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 }
  }

  /** The offset at which a line begins. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length
  }

  /** The words of a line, without what ends it. */
  line(line: number): string {
    const end = line < this.count ? this.start(line + 1) - 1 : this.#text.length
    const text = this.#text.slice(this.start(line), end)
    return text.endsWith('\r') ? text.slice(0, -1) : text
  }

  #lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
