import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that keeps what is said, answers from a list, and whose clock stands still. */
export class FakeTerminal implements Terminal {
  readonly colour: boolean
  readonly isWatched = false
  readonly folder: string
  said = ''
  beside = ''
  readonly #answers: string[]

  constructor({ folder = process.cwd(), answers = [], colour = false }: Partial<Setting> = {}) {
    this.folder = folder
    this.colour = colour
    this.#answers = [...answers]
  }

  out(text: string): void {
    this.said += text
  }

  err(text: string): void {
    this.beside += text
  }

  ask(question: string): Promise<string | undefined> {
    this.said += question
    return Promise.resolve(this.#answers.shift())
  }

  now(): string {
    return '2026-12-01T19:00:00.000Z'
  }
}

interface Setting {
  readonly folder: string
  readonly answers: readonly string[]
  readonly colour: boolean
}
