import { type CaseNews, liveCases } from '../store/live-cases.ts'
import type { LibraryEntry } from '../store/library-entry.ts'

const listeners = new Map<string, Set<(entry: LibraryEntry) => unknown>>()

/** Loads a part of a case as it is now. The server takes a stamp of thirteen digits off an address again. */
export function part(name: string): Promise<never> {
  const stamp = liveCases.stampOf(name.split('/', 1)[0] ?? '')
  const address = `/@id/__x00__virtual:scenario/${name}?t=${stamp}`
  return import(/* @vite-ignore */ address) as Promise<never>
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
