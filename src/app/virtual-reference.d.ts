declare module 'virtual:reference' {
  import type { Reference } from '../core/scenario/reference.ts'
  /** The words and the law of every scenario in `scenarios/`. */
  const reference: Reference
  export default reference
}
