import type { LibraryEntry } from '../../../src/app/store/library-entry.ts'
import { tenpennyHall } from '../../core/report/support/tenpenny-hall.ts'

/** The hall of the findings' tests, as the library of the pages has a scenario. `loaded` says what was asked for. */
export function hallEntry(loaded: string[] = []): LibraryEntry {
  const { script, notes } = tenpennyHall
  const { id, version, title, summary, minutes, minutesAlone } = script
  const part = <Value>(name: string, value: Value) => {
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
    decisions: 4,
    hasOfficers: true,
    touches: [],
    loadScript: () => part('script', script),
    loadDebrief: () => part('debrief', notes),
    loadExhibit: exhibit => Promise.reject(new Error(`there is no exhibit ${exhibit}`)),
  }
}
