import type { OnOffer } from '../core/machine/walk.ts'
import { letterOf, type Script } from '../core/session/script.ts'
import type { Intent } from '../core/session/session.ts'
import { offerText } from './scene-text.ts'
import type { Random } from './seeded.ts'
import type { Terminal } from './terminal.ts'

/** Who plays: says what is done at a scene, or `undefined` to stop there. */
export type Player = (scene: string, offer: OnOffer) => Promise<Intent | undefined>

/** Any choice on offer with the same chance; the same play for the same numbers. */
export function randomPlayer(random: Random): Player {
  return async (scene, offer) => {
    switch (offer.kind) {
      case 'passage':
        return { type: 'continued', scene }
      case 'hub': {
        const lead = offer.leads[random(offer.leads.length + Number(offer.mayLeave))]
        return lead === undefined ? { type: 'left-hub', scene } : { type: 'looked', scene, lead }
      }
      case 'decision': {
        const count = offer.min + random(offer.max - offer.min + 1)
        return { type: 'decided', scene, picks: someOf(offer.choices, count, random) }
      }
      case 'ending':
        return undefined
    }
  }
}

function someOf(choices: readonly string[], count: number, random: Random): readonly string[] {
  const left = [...choices]
  const taken = Array.from({ length: count }, () => left.splice(random(left.length), 1)).flat()
  return choices.filter(choice => taken.includes(choice))
}

/** Asks at the terminal, until an answer can be taken. */
export function askingPlayer(script: Script, terminal: Terminal): Player {
  return async (scene, offer) => {
    terminal.out(`${offerText(script, scene, offer)}\n`)
    for (;;) {
      const answer = await terminal.ask('\n> ')
      if (answer === undefined) return undefined
      const intent = understood(answer.trim().toUpperCase(), scene, offer)
      if (intent !== undefined) return intent
      terminal.out('Answer with the letters shown. Ctrl+D stops here.\n')
    }
  }
}

function understood(answer: string, scene: string, offer: OnOffer): Intent | undefined {
  if (offer.kind === 'passage') return answer === '' ? { type: 'continued', scene } : undefined
  if (offer.kind === 'hub') {
    if (answer === '>') return offer.mayLeave ? { type: 'left-hub', scene } : undefined
    const lead = offer.leads.find((_, index) => letterOf(index) === answer)
    return lead === undefined ? undefined : { type: 'looked', scene, lead }
  }
  if (offer.kind === 'ending') return undefined
  const letters = [...new Set(answer.split(/[\s,]+/).filter(word => word !== ''))]
  const picks = offer.choices.filter((_, index) => letters.includes(letterOf(index)))
  const enough = picks.length === letters.length && picks.length >= offer.min && picks.length <= offer.max
  return enough ? { type: 'decided', scene, picks } : undefined
}
