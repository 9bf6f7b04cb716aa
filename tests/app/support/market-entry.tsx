import type { ExhibitModule, LibraryEntry } from '../../../src/app/store/library-entry.ts'
import { marketNotes, marketScript } from '../../support/market.ts'

const exhibits: Readonly<Record<string, ExhibitModule>> = {
  poster: { default: () => <p>Fresh fish on Friday.</p>, text: 'Fresh fish on Friday.' },
  ledger: { default: () => <p>Twelve crates.</p>, text: 'Twelve crates.' },
}

/** The market as the library of the pages has a scenario. `loaded` says which of its parts were asked for. */
export function marketEntry(loaded: string[] = []): LibraryEntry {
  const { id, version, title, summary, minutes, minutesAlone } = marketScript
  const part = <Value,>(name: string, value: Value) => {
    loaded.push(name)
    return Promise.resolve(value)
  }
  return {
    id,
    version,
    title,
    family: 'Fraud',
    summary,
    minutes,
    minutesAlone,
    decisions: 2,
    hasOfficers: true,
    touches: ['debt'],
    loadScript: () => part('script', marketScript),
    loadDebrief: () => part('debrief', marketNotes),
    loadExhibit: exhibit => part(exhibit, exhibits[exhibit] ?? { default: () => null, text: '' }),
  }
}
