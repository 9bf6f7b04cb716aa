import type { LibraryEntry } from '../store/workplace.ts'
import { Store } from '../store/store.ts'

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

const listeners = new Map<string, Set<(entry: LibraryEntry) => unknown>>()

/** Loads a part of a case as it is now. The server takes a stamp of thirteen digits off an address again. */
export function part(name: string): Promise<never> {
  const stamp = liveCases.stampOf(name.split('/', 1)[0] ?? '')
  return import(/* @vite-ignore */ `/@id/__x00__virtual:scenario/${name}?t=${stamp}`) as Promise<never>
}

/** The library of `npm run dev`: a page that has a case open is given its next version at each edit. */
export function liveLibrary(built: readonly LibraryEntry[], news: readonly CaseNews[]): readonly LibraryEntry[] {
  news.forEach(one => liveCases.hear(one))
  const library = built.map(live)
  import.meta.hot?.on('desktop-audit:case', (change: CaseNews) => {
    const isNewer = change.stamp !== liveCases.stampOf(change.id)
    liveCases.hear(change)
    const entry = library.find(({ id }) => id === change.id)
    const heard = listeners.get(change.id) ?? new Set()
    if (!isNewer) return
    // Where no page can go on by itself, one loads again and finds its place in what is stored.
    if (heard.size === 0 || entry === undefined) location.reload()
    else heard.forEach(hear => hear(live(entry)))
  })
  void import('./preview-bar.tsx').then(({ showPreviewBar }) => showPreviewBar())
  return library
}

/** With loaders that are new each time, so that what was loaded before is loaded again. */
function live(entry: LibraryEntry): LibraryEntry {
  return {
    ...entry,
    loadScript: () => entry.loadScript(),
    loadDebrief: () => entry.loadDebrief(),
    loadExhibit: id => entry.loadExhibit(id),
    onEdit: hear => {
      const heard = listeners.get(entry.id) ?? new Set()
      listeners.set(entry.id, heard.add(hear))
      liveCases.show({ id: entry.id })
      return () => {
        heard.delete(hear)
        liveCases.show(undefined)
      }
    },
  }
}
