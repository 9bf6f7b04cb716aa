import { referenceOf } from '../core/scenario/reference.ts'
import { dataModule } from './data-module.ts'
import type { Playable } from './load-all.ts'

/** The name of the module of all words and all law. */
export const referenceName = 'virtual:reference'

/** `Reference` of all scenarios, by title. */
export async function referenceModule(scenarios: readonly Playable[]): Promise<string> {
  const byTitle = scenarios
    .map(({ scenario }) => scenario)
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'))
  return dataModule(await referenceOf(byTitle))
}
