import { type Pillar, pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { Finding, Nature } from '../block.ts'
import { type Evidence, standing } from '../evidence.ts'
import type { OpenFindings } from '../reviewed-findings.ts'
import { judgements } from '../rules/rules.ts'
import { capital, counted } from '../say.ts'
import { type Draft, list, paragraph } from '../section.ts'
import { ref, refs, type Text } from '../text.ts'

/**
 * What the findings come to, pillar by pillar, in sentences that a committee can adopt: strengths as well as gaps, each
 * with what was decided, and no word about how large either is.
 *
 * @param plays of whom: in a report of several plays what was decided in one was not in all
 */
export function conclusions(findings: OpenFindings, evidence: Evidence, plays: 'one' | 'several' = 'one'): Draft {
  return {
    id: 'conclusions',
    title: 'Conclusions',
    blocks: [
      paragraph(
        'These conclusions are drawn from the findings alone, by rules that can be read, and never from a score. The committee ' +
          'may come to others.',
      ),
      list([boundaries(findings), ...pillars.map(pillar => ofPillar(pillar, findings, evidence, plays))]),
    ],
  }
}

function boundaries({ boundaries: crossed, withheld }: OpenFindings): Text {
  const what = { strong: 'Boundaries.' }
  if (crossed.length === 0 && withheld.boundaries) return [what, nothingConcluded]
  if (crossed.length === 0)
    return [
      what,
      ' In this exercise nothing that was decided was unlawful, unsafe, or outside the role of whoever decided.',
    ]
  return [
    what,
    ' Something was decided that must not be: ',
    ...numbers(crossed),
    '. The committee may wish to ask whether those who decide know where these lines are.',
  ]
}

/** What stands in Part B, or was left out, could turn any sentence that weighs strengths against gaps. */
const nothingConcluded = ' What was found is not told here, and nothing is concluded.'

function ofPillar(
  pillar: Pillar,
  { byPillar, withheld }: OpenFindings,
  evidence: Evidence,
  plays: 'one' | 'several',
): Text {
  const ofNature = (nature: Nature) => byPillar[pillar].filter(finding => finding.nature === nature)
  const what = { strong: `${pillarTitles[pillar]}.` }
  const [strengths, gaps, untested] = [ofNature('strength'), ofNature('gap'), ofNature('not-tested')]
  if (withheld.byPillar[pillar]) return [what, ...inPart(byPillar[pillar])]
  const told = (finding: Finding) => sentenceOf(finding, pillar, evidence, plays)
  return [
    what,
    ...(strengths.length + gaps.length === 0 ? [' No strength and no gap was found.'] : []),
    ...[...strengths, ...gaps].flatMap(told),
    ...(strengths.length > 0 && gaps.length > 0 ? [' One does not make up for the other.'] : []),
    ...ofNature('control').flatMap(finding => toBeTested(finding, pillar, evidence)),
    ...(untested.length === 0
      ? []
      : [' The exercise did not test it, and nothing may be concluded: ', ...numbers(untested), '.']),
  ]
}

/** A choice, or in several plays a decision, says more than how many there were; anything else says what it found. */
function sentenceOf(finding: Finding, pillar: Pillar, evidence: Evidence, plays: 'one' | 'several'): Text {
  const end: Text = [' (', ref(finding.number), ').']
  if (finding.rule !== 'helped' && finding.rule !== 'held-back') return [' ', ...withoutStop(finding.text), ...end]
  const what = finding.rule === 'helped' ? 'it was served' : 'it was set back'
  return plays === 'several'
    ? [` In some plays or all ${what} at `, ...listed(decisionsOf(finding, evidence)), ...end]
    : [` ${capital(what)} by `, ...listed(choicesOf(finding, pillar, evidence)), ...end]
}

function toBeTested(finding: Finding, pillar: Pillar, evidence: Evidence): Text {
  return [
    ' The council is to test whether it has what would have helped: ',
    ...listed(controlsOf(finding, pillar, evidence)),
    ' (',
    ref(finding.number),
    ').',
  ]
}

/** Before the number of the finding in brackets. */
function withoutStop(text: Text): Text {
  const last = text.at(-1)
  return typeof last === 'string' ? [...text.slice(0, -1), last.replace(/\.$/, '')] : text
}

function inPart(open: readonly Finding[]): Text {
  return open.length === 0
    ? [nothingConcluded]
    : [' Of what was found this is told here: ', ...numbers(open), '. Nothing is concluded from a part of it.']
}

function numbers(findings: readonly Finding[]): Text {
  return refs(findings.map(({ number }) => number))
}

/** Something in quotation marks, and the decision or key event that it belongs to. */
interface Named {
  readonly name: string
  /** e.g. `D3` */
  readonly number: string
}

/** The choices on which a finding of one play rests. */
function choicesOf(finding: Finding, pillar: Pillar, evidence: Evidence): readonly Named[] {
  const isServed = finding.rule === 'helped'
  return judgements(evidence, pillar)
    .filter(({ points, decision }) => points > 0 === isServed && points !== 0 && restsOn(finding, decision.number))
    .map(({ choice, decision }) => ({ name: choice.name, number: decision.number }))
}

/** The decisions on which a finding of several plays rests: what was chosen there differs from play to play. */
function decisionsOf(finding: Finding, evidence: Evidence): readonly Named[] {
  return standing(evidence)
    .filter(({ number }) => restsOn(finding, number))
    .map(({ title, number }) => ({ name: title, number }))
}

/** What would have helped at the key events on which a finding rests. */
function controlsOf(finding: Finding, pillar: Pillar, evidence: Evidence): readonly Named[] {
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
