import { Store } from './store.ts'

/** What `npm run dev` tells of a case: with the library first, and again at each change of its files. */
export interface CaseNews {
  readonly id: string
  /** Of the version that the page should show. */
  readonly stamp: number
  readonly problems: readonly ToldProblem[]
}

/** A message of `check`, with the place as people name it. */
export interface ToldProblem {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly file: string
  readonly from: { readonly line: number; readonly column: number }
  readonly message: string
  readonly help?: string
}

interface LiveState {
  readonly cases: ReadonlyMap<string, CaseNews>
  /** The case of the play that is open, and where its preview came to a halt. */
  readonly open?: { readonly id: string; readonly halt?: string | undefined } | undefined
}

class LiveCases extends Store<LiveState> {
  constructor() {
    super({ cases: new Map() })
  }

  hear(news: CaseNews): void {
    this.set({ cases: new Map([...this.getState().cases, [news.id, news]]) })
  }

  show(open: LiveState['open']): void {
    this.set({ open })
  }

  stampOf(id: string): number | undefined {
    return this.getState().cases.get(id)?.stamp
  }
}

/** The cases under preview, for the bar that tells of them. */
export const liveCases = new LiveCases()
