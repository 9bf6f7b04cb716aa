import type { OnProgress } from '../core/analysis/explore.ts'
import type { Terminal } from './terminal.ts'

/** People wait this long, in milliseconds, before they wonder. */
const patience = 1000
const between = 250

/** A line beside the results for a person who waits: it is written over as the work goes on, and gone at the end. */
export class ProgressLine {
  readonly #terminal: Pick<Terminal, 'err' | 'isWatched'>
  readonly #clock: () => number
  readonly #began: number
  #last = 0
  #isShown = false

  constructor(terminal: Pick<Terminal, 'err' | 'isWatched'>, clock = () => performance.now()) {
    this.#terminal = terminal
    this.#clock = clock
    this.#began = clock()
  }

  readonly show: OnProgress = ({ doing, states }) => {
    const now = this.#clock()
    if (!this.#terminal.isWatched || now - this.#began < patience || (this.#isShown && now - this.#last < between))
      return
    this.#last = now
    this.#isShown = true
    const count = states.toLocaleString('en-GB')
    const words = doing === 'routes' ? `Following every route: ${count} states` : `Counting routes over ${count} states`
    this.#terminal.err(`\r\u001b[K${words}…`)
  }

  end(): void {
    if (this.#isShown) this.#terminal.err('\r\u001b[K')
    this.#isShown = false
  }
}
