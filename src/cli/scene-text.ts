import type { Offer } from '../core/machine/actions.ts'
import { plainText } from '../core/scenario/prose.ts'
import { letterOf, sceneIn, type Script, trainingNotice } from '../core/session/script.ts'

/** A scene as a terminal shows it. */
export function sceneText(script: Script, scene: string, exhibits: ReadonlyMap<string, string>): string {
  const { title, clock, inject, text, exhibits: handed, decision, visit } = sceneIn(script, scene)
  const who = (name: string | undefined) => (name === undefined ? undefined : (script.cast[name]?.name ?? name))
  const from = who(inject?.from)
  const to = who(inject?.to)
  const actor = decision === undefined ? undefined : script.cast[decision.actor]
  const parts = [
    heading(clock === undefined ? title : `${title} (${clock})`),
    inject === undefined
      ? undefined
      : ['By', inject.by, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
    wrapped(plainText(text)),
    ...handed.map(id => `${heading(script.exhibits[id]?.title ?? id)}\n\n${exhibits.get(id) ?? ''}`),
    actor === undefined
      ? undefined
      : `${actor.name}, ${actor.post}, decides.${actor.seat === 'officer' ? ' You advise.' : ''}`,
    decision?.asks ?? visit?.asks,
  ]
  return `\n${parts.filter(part => part !== undefined && part !== '').join('\n\n')}\n`
}

/** The members' part, and that it is training. */
export function openingText({ part }: Script): string {
  return `\n${wrapped(plainText(part))}${part.length === 0 ? '' : '\n\n'}${trainingNotice}\n`
}

/** What may be done, lettered or numbered as the prompt expects. */
export function offerText(script: Script, scene: string, offer: Offer): string {
  const { decision, visit } = sceneIn(script, scene)
  switch (offer.kind) {
    case 'decision': {
      const lines = offer.choices.map(
        (choice, index) => `  ${letterOf(index)}  ${decision?.choices[choice]?.label ?? choice}`,
      )
      const several = offer.max > 1 ? [`\nChoose ${span(offer.min, offer.max)}, for example: A C`] : []
      return [...lines, ...several].join('\n')
    }
    case 'hub': {
      const leads = offer.leads.map((lead, index) => `  ${letterOf(index)}  ${visit?.leads[lead]?.label ?? lead}`)
      return [...leads, ...(offer.mayLeave ? ['  >  Move on'] : [])].join('\n')
    }
    case 'passage':
      return '  Press Enter to go on.'
    case 'ending':
      return ''
  }
}

function span(min: number, max: number): string {
  return min === max ? String(min) : `${min} to ${max}`
}

function heading(title: string): string {
  return `${title}\n${'─'.repeat(Math.min(title.length, width))}`
}

const width = 80

/** Breaks lines at spaces; lines of the text itself stay. */
export function wrapped(text: string): string {
  return text
    .split('\n')
    .map(line => line.replaceAll(/(?![^\n]{1,80}$)([^\n]{1,80})\s/g, '$1\n'))
    .join('\n')
}
