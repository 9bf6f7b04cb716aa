import type { Pillar } from '../../scenario/pillar.ts'
import type { Finding } from '../block.ts'
import { standing, type Evidence } from '../evidence.ts'
import { judgements } from '../rules/judgements.ts'
import { counted } from '../say.ts'
import { ref, type Text } from '../text.ts'

/** Something in quotation marks, and the decision or key event that it belongs to. */
export interface Named {
  readonly name: string
  /** e.g. `D3` */
  readonly number: string
}

/** The choices on which a finding of one play rests. */
export function choicesOf(finding: Finding, pillar: Pillar, evidence: Evidence): readonly Named[] {
  const isServed = finding.rule === 'helped'
  return judgements(evidence, pillar)
    .filter(
      ({ points, decision }) => points > 0 === isServed && points !== 0 && restsOn(finding, decision.number),
    )
    .map(({ choice, decision }) => ({ name: choice.name, number: decision.number }))
}

/** The decisions on which a finding of several plays rests: what was chosen there differs from play to play. */
export function decisionsOf(finding: Finding, evidence: Evidence): readonly Named[] {
  return standing(evidence)
    .filter(({ number }) => restsOn(finding, number))
    .map(({ title, number }) => ({ name: title, number }))
}

/** What would have helped at the key events on which a finding rests. */
export function controlsOf(finding: Finding, pillar: Pillar, evidence: Evidence): readonly Named[] {
  return evidence.keyEvents
    .filter(({ number }) => restsOn(finding, number))
    .flatMap(({ number, measures }) =>
      measures
        .filter(measure => measure.pillar === pillar && measure.decoy === undefined)
        .map(({ text }) => ({ name: text.replace(/\.$/, ''), number })),
    )
}

function restsOn(finding: Finding, number: string): boolean {
  return finding.restsOn.includes(number.toLowerCase())
}

/** Two or three, each name once, in the order of the play; how many more there are stands in the finding. */
export function listed(all: readonly Named[]): Text {
  const once = all.filter(({ name }, index) => all.findIndex(one => one.name === name) === index)
  const told = once.length <= most + 1 ? once : once.slice(0, most)
  const more = once.length - told.length
  const parts = told.map(({ name, number }): Text => [`“${name}” (`, ref(number), ')'])
  return joined([...parts, ...(more === 0 ? [] : [[counted(more, 'more', 'more')]])])
}

const most = 2

/** `one, another and a third` */
function joined(parts: readonly Text[]): Text {
  return parts.flatMap((part, index): Text => {
    if (index === 0) return part
    return [index === parts.length - 1 ? ' and ' : ', ', ...part]
  })
}
