declare module 'virtual:library' {
  import type { LibraryEntry } from './library-entry.ts'
  /** Every scenario in `scenarios/`, in the order of their titles. */
  export const library: readonly LibraryEntry[]
}
