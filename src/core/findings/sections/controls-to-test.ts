import { type AuditArea, auditAreaIds, auditAreas } from '../../scenario/audit-areas.ts'
import type { Block, Row } from '../block.ts'
import { type Evidence, standing } from '../evidence.ts'
import { sentence } from '../say.ts'
import { type Draft, list, paragraph } from '../section.ts'
import { refs, type Text } from '../text.ts'
import { measuresTold, nothingWithheld, type WithheldControls } from '../withheld-controls.ts'

/** What a play touched in one audit area. */
export interface AreaTouched {
  readonly area: AuditArea
  /** Decisions whose choice touched it. */
  readonly decisions: readonly string[]
  /** Measures of key events that belong to it, each with the events. */
  readonly measures: readonly { readonly text: string; readonly events: readonly string[] }[]
  /** There where others belong to it that are not told. */
  readonly isMoreNamed?: true
}

/** In the fixed order of the areas; those that nothing touched are left out. */
export function areasTouched(evidence: Evidence, withheld: WithheldControls = nothingWithheld): readonly AreaTouched[] {
  return auditAreaIds
    .map(area => ({ area, decisions: decisionsIn(evidence, area), ...measuresIn(evidence, area, withheld) }))
    .filter(({ decisions, measures, isMoreNamed }) => decisions.length + measures.length > 0 || isMoreNamed === true)
}

export function controlsToTest(touched: readonly AreaTouched[]): Draft {
  const nothing = 'Nothing that was decided or met names an audit area.'
  return {
    id: 'controls',
    title: 'Controls to test',
    blocks:
      touched.length === 0
        ? [paragraph(nothing)]
        : [
            paragraph(
              'These are questions for internal audit and the services. They do not say that a control is missing here: the story ' +
                'shows where one would matter.',
            ),
            ...named(touched.filter(({ measures }) => measures.length > 0)),
            ...(touched.some(({ isMoreNamed }) => isMoreNamed)
              ? [paragraph('The story names more controls, which are not told here.')]
              : []),
            ...unnamed(touched.filter(({ measures, isMoreNamed }) => measures.length === 0 && isMoreNamed !== true)),
          ],
  }
}

function named(touched: readonly AreaTouched[]): readonly Block[] {
  if (touched.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'Controls to test, by audit area',
      columns: [
        { title: 'Audit area and service', share: 4 },
        { title: 'Is this in place, and does it work?', share: 8 },
        { title: 'Rests on', share: 3 },
      ],
      rows: touched.map(row),
    },
  ]
}

/** One question for all of them: in a table it would stand in every row. */
function unnamed(touched: readonly AreaTouched[]): readonly Block[] {
  if (touched.length === 0) return []
  return [
    paragraph(
      'For these areas the story names no control. To ask in each: how would the service come to know of it, who would decide, ' +
        'and what would be recorded?',
    ),
    list(
      touched.map(({ area, decisions }): Text => {
        const { title, service } = auditAreas[area]
        const where = title === service ? title : `${title}, ${service}`
        return [`${where} (`, ...refs(decisions), ')']
      }),
    ),
  ]
}

function row({ area, decisions, measures }: AreaTouched): Row {
  const { title, service } = auditAreas[area]
  const events = [...new Set(measures.flatMap(measure => measure.events))]
  const tests = measures.map(({ text }): Text => [sentence(text)])
  return { cells: [[[title], [service]], tests, [refs([...decisions, ...events])]] }
}

function decisionsIn(evidence: Evidence, area: AuditArea): readonly string[] {
  return standing(evidence)
    .filter(({ taken }) => taken.some(({ notes }) => notes.areas.includes(area)))
    .map(({ number }) => number)
}

function measuresIn(
  { keyEvents }: Evidence,
  area: AuditArea,
  withheld: WithheldControls,
): Pick<AreaTouched, 'measures' | 'isMoreNamed'> {
  const events = new Map<string, string[]>()
  let isMoreNamed = false
  for (const { number, measures } of keyEvents) {
    const here = measuresTold(
      measures.filter(one => one.area === area),
      withheld,
    )
    isMoreNamed ||= !here.isWhole
    for (const { text } of here.told) events.set(text, [...(events.get(text) ?? []), number])
  }
  return {
    measures: [...events].map(([text, numbers]) => ({ text, events: numbers })),
    ...(isMoreNamed ? { isMoreNamed } : {}),
  }
}
