declare module 'virtual:guide/*' {
  /** A page of `docs`, by its name. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- in a module without a file, a relative import is any
  const guide: import('../core/scenario/prose.ts').Guide
  export default guide
}

declare module 'virtual:gallery' {
  /** `docs/gallery`: its entries, and what draws them. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- in a module without a file, a relative import is any
  const gallery: import('./author/teaching/gallery-page.tsx').DrawnGallery
  export default gallery
}

declare module 'virtual:library' {
  import type { LibraryEntry } from './store/library-entry.ts'
  /** Every scenario in `scenarios/`, in the order of their titles. */
  export const library: readonly LibraryEntry[]
}

declare module 'virtual:own-cases' {
  /** Every case in `scenarios/` as a case file in base 64, by its id. */
  const cases: Readonly<Record<string, () => Promise<{ readonly default: string }>>>
  export default cases
}

declare module 'virtual:reference' {
  import type { Reference } from '../core/scenario/reference.ts'
  /** The words and the law of every scenario in `scenarios/`. */
  const reference: Reference
  export default reference
}

declare module '*?worker&url' {
  /** The address of the worker’s script. */
  const address: string
  export default address
}
