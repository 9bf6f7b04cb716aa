import { pillars } from '../../scenario/pillar.ts'
import type { Finding, Recommendation } from '../block.ts'
import type { OpenFindings } from '../reviewed-findings.ts'
import { counted } from '../say.ts'
import { list, paragraph, prompt, type Draft } from '../section.ts'
import { moreIsWithheld } from './summary.ts'
import { refs, type Text } from '../text.ts'

/** What the committee could do, doing nothing included: a decision needs to show that others were weighed. */
export function options(findings: OpenFindings, recommendations: readonly Recommendation[]): Draft {
  const open = findings.all.filter(({ nature }) => nature === 'gap' || nature === 'boundary')
  return {
    id: 'options',
    title: 'Options considered',
    blocks: [
      paragraph('These are drafts for the committee to weigh, and doing nothing is one of them:'),
      list([doNothing(open, isWithheld(findings)), makeAll(recommendations), makeSome]),
      prompt('Which option is put forward, and why the others are not'),
    ],
  }
}

function isWithheld({ withheld }: OpenFindings): boolean {
  return withheld.boundaries || pillars.some(pillar => withheld.byPillar[pillar])
}

function doNothing(open: readonly Finding[], isMoreWithheld: boolean): Text {
  const what = { strong: 'Do nothing.' }
  if (open.length === 0 && isMoreWithheld)
    return [what, ' It costs nothing now, and what was found stays as it is.', moreIsWithheld]
  if (open.length === 0)
    return [what, ' No gap was found in this exercise, and nothing was tested beyond it.']
  return [
    what,
    ` It costs nothing now. ${open.length === 1 ? 'This finding stays' : 'These findings stay'} as they are, if they hold for this council: `,
    ...refs(open.map(({ number }) => number)),
    '.',
    ...(isMoreWithheld ? [moreIsWithheld] : []),
  ]
}

function makeAll(recommendations: readonly Recommendation[]): Text {
  const what = { strong: 'Make every recommendation in this report.' }
  if (recommendations.length === 0) return [what, ' There is none.']
  return [
    what,
    ` There ${recommendations.length === 1 ? 'is' : 'are'} ${counted(recommendations.length, 'recommendation')}; what they cost is for officers to say.`,
  ]
}

const makeSome: Text = [
  { strong: 'Make some of them, or others.' },
  ' The controls to test may show that some are in place already.',
]
