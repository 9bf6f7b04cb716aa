import type { Closed, Counted, Erased, Played, Remarked, Settled } from './session.ts'

/**
 * What somebody wants to do: the event that it will be, without its time. A correction that does not say where it begins
 * takes back the last decision.
 */
export type Intent =
  | Played
  | Remarked
  | Counted
  | Closed
  | Settled
  | Erased
  | { readonly type: 'corrected'; readonly from?: number | undefined }
