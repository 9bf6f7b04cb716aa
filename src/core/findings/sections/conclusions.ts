import { pillars, pillarTitles, type Pillar } from '../../scenario/pillar.ts'
import type { Finding, Nature } from '../block.ts'
import type { OpenFindings } from '../reviewed-findings.ts'
import { list, paragraph, type Draft } from '../section.ts'
import { refs, type Text } from '../text.ts'

/** What the findings come to, pillar by pillar: strengths as well as gaps, and no word about how large either is. */
export function conclusions(findings: OpenFindings): Draft {
  return {
    id: 'conclusions',
    title: 'Conclusions',
    blocks: [
      paragraph(
        'These conclusions are drawn from the findings alone, by rules that can be read, and never from a score. The committee ' +
          'may come to others.',
      ),
      list([boundaries(findings), ...pillars.map(pillar => ofPillar(pillar, findings))]),
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

function ofPillar(pillar: Pillar, { byPillar, withheld }: OpenFindings): Text {
  const [strengths, gaps, controls, untested] = (
    ['strength', 'gap', 'control', 'not-tested'] satisfies Nature[]
  ).map(nature => byPillar[pillar].filter(finding => finding.nature === nature))
  return [
    { strong: `${pillarTitles[pillar]}.` },
    ...weighed(strengths ?? [], gaps ?? [], withheld.byPillar[pillar]),
    ...((controls ?? []).length === 0
      ? []
      : [
          ' Whether the council has the controls that mattered is to be tested: ',
          ...numbers(controls ?? []),
          '.',
        ]),
    ...((untested ?? []).length === 0
      ? []
      : [' The exercise did not test it, and nothing may be concluded: ', ...numbers(untested ?? []), '.']),
  ]
}

/** What stands in Part B, or was left out, could turn any sentence that weighs strengths against gaps. */
const nothingConcluded = ' What was found is not told here, and nothing is concluded.'

function weighed(strengths: readonly Finding[], gaps: readonly Finding[], isWithheld: boolean): Text {
  if (isWithheld) return named([...strengths, ...gaps])
  if (strengths.length === 0 && gaps.length === 0) return [' No strength and no gap was found.']
  if (gaps.length === 0) return [' What was found is a strength: ', ...numbers(strengths), '.']
  if (strengths.length === 0) return [' What was found is a gap: ', ...numbers(gaps), '.']
  return [
    ' There are strengths (',
    ...numbers(strengths),
    ') and gaps (',
    ...numbers(gaps),
    '), and one does not make up for the other.',
  ]
}

function named(open: readonly Finding[]): Text {
  return open.length === 0
    ? [nothingConcluded]
    : [
        ' Of what was found this is told here: ',
        ...numbers(open),
        '. Nothing is concluded from a part of it.',
      ]
}

function numbers(findings: readonly Finding[]): Text {
  return refs(findings.map(({ number }) => number))
}
