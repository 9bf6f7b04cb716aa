import { anyOf, quoted } from '../../diagnostics/wording.ts'
import type { Place } from '../../machine/graph.ts'
import type { Option } from '../../machine/walk.ts'

/** What may be done where a play stands, in words. */
export function tellOffers(scene: string, place: Place | undefined, offers: readonly Option[]): string {
  if (place === undefined || place.kind === 'ending') return `The play has ended at ${quoted(scene)}.`
  const names = offers.flatMap(({ action }): readonly string[] => {
    if (action.type === 'decided') return action.picks
    if (action.type === 'looked') return [action.lead]
    if (action.type === 'left-hub') return ['then']
    return action.type === 'timed-out' ? ['timeout'] : []
  })
  const number = place.kind === 'several' ? `, from ${place.min} to ${place.max} of them` : ''
  return `On offer at ${quoted(scene)}: ${anyOf([...new Set(names)])}${number}.`
}
