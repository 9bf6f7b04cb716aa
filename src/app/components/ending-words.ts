import type { EndingKind } from '../../core/scenario/schema.ts'

/** What each kind of ending means, as a sentence goes on. */
export const endingWords: Readonly<Record<EndingKind, string>> = {
  contained: 'the harm was contained',
  partial: 'some of the harm was contained',
  harm: 'serious harm was done',
}
