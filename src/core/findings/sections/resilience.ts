import type { Resilience } from '../../scenario/schema.ts'
import type { Block } from '../block.ts'
import type { Evidence, KeyEventMet } from '../evidence.ts'
import { type Draft, list, paragraph } from '../section.ts'
import { refs, type Text } from '../text.ts'
import { measuresTold, nothingWithheld, type WithheldControls } from '../withheld-controls.ts'

const heads: readonly { readonly id: Resilience; readonly title: string; readonly about: string }[] = [
  { id: 'resources', title: 'Resources', about: 'staff, members, premises and equipment' },
  { id: 'intelligence', title: 'Intelligence', about: 'what the council knows, and who may know it' },
  { id: 'finances', title: 'Finances', about: "the council's money" },
  { id: 'reputation', title: 'Reputation', about: "residents' trust in the council" },
]

/** What protects the four things that organised crime takes from a council, as the key events show it. */
export function resilience(evidence: Evidence, withheld: WithheldControls = nothingWithheld): Draft {
  return {
    id: 'resilience',
    title: 'Resilience',
    blocks: [
      paragraph(
        'A council that is infiltrated or used can lose four things. Under each stand the controls that would have protected it ' +
          'in the key events that were reached.',
      ),
    ],
    sections: heads.map(({ id, title, about }) => ({
      id: `resilience-${id}`,
      title,
      blocks: [...protecting(evidence, id, about, withheld)],
    })),
  }
}

function protecting(
  { keyEvents }: Evidence,
  head: Resilience,
  about: string,
  withheld: WithheldControls,
): readonly Block[] {
  const { controls, isWhole } = controlsFor(keyEvents, head, withheld)
  if (controls.size === 0 && !isWhole)
    return [paragraph(`This head is about ${about}. What would have protected it is not told here.`)]
  if (controls.size === 0)
    return [
      paragraph(
        `This head is about ${about}. No key event that was reached bears on it, so nothing is said of it.`,
      ),
    ]
  return [
    paragraph(`This head is about ${about}. What would have protected it:`),
    list([...controls].map(([text, numbers]): Text => [`${text} (`, ...refs(numbers), ')'])),
    ...(isWhole ? [] : [paragraph('More would have protected it, and is not told here.')]),
  ]
}

/** Each control with the key events at which it would have protected this head. */
function controlsFor(keyEvents: readonly KeyEventMet[], head: Resilience, withheld: WithheldControls) {
  const controls = new Map<string, string[]>()
  let isWhole = true
  for (const { number, measures } of keyEvents) {
    const here = measuresTold(
      measures.filter(({ protects = [] }) => protects.includes(head)),
      withheld,
    )
    isWhole &&= here.isWhole
    for (const { text } of here.told) controls.set(text, [...(controls.get(text) ?? []), number])
  }
  return { controls, isWhole }
}
