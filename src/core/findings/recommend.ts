import { pillarTitles } from '../scenario/pillar.ts'
import type { PutForward } from '../score/recommendations.ts'
import { answeredFindings } from './answered-findings.ts'
import type { Finding, Particular, Recommendation } from './block.ts'
import type { Evidence } from './evidence.ts'
import { count, sentence } from './say.ts'
import { refs } from './text.ts'

/** Drafts for the committee, numbered, each with the findings that it answers. */
export function recommend(
  putForward: readonly PutForward[],
  findings: readonly Finding[],
  evidence: Evidence,
): readonly Recommendation[] {
  return putForward.map((recommendation, index) => {
    const { id, text, to, pillar, months, because } = recommendation
    const answered = answeredFindings(recommendation, findings, evidence)
    return {
      type: 'recommendation',
      id: `r${index + 1}`,
      number: index + 1,
      source: id,
      text: sentence(text),
      owner: to,
      pillar,
      months,
      because: sentence(because),
      answers: answered.map(finding => finding.id),
      particulars: particulars(recommendation, answered),
    }
  })
}

function particulars(
  { to, pillar, months, because }: PutForward,
  answered: readonly Finding[],
): readonly Particular[] {
  return [
    { name: 'Owner', value: [to] },
    { name: 'Pillar', value: [pillarTitles[pillar]] },
    { name: 'To be done within', value: [months === 1 ? 'one month' : `${count(months)} months`] },
    { name: 'Because', value: [sentence(because)] },
    {
      name: 'Answers',
      value:
        answered.length === 0
          ? ['No finding of this play. The story puts it forward all the same.']
          : refs(answered.map(({ number }) => number)),
    },
  ]
}
