import { pillarTitles } from '../scenario/pillar.ts'
import type { PutForward } from '../score/recommendations.ts'
import { afterColon } from './after-colon.ts'
import { answeredFindings } from './answered-findings.ts'
import type { Finding, Particular, Recommendation } from './block.ts'
import type { Evidence } from './evidence.ts'
import { counted, sentence } from './say.ts'
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
      because: inTheExercise(because),
      answers: answered.map(finding => finding.id),
      particulars: particulars(recommendation, answered),
    }
  })
}

/** What happened in the story must not read as a fact about the real council once it is copied into minutes. */
function inTheExercise(because: string): string {
  return `In the exercise: ${afterColon(sentence(because))}`
}

function particulars(
  { to, pillar, months, because }: PutForward,
  answered: readonly Finding[],
): readonly Particular[] {
  return [
    { name: 'Owner', value: [to] },
    { name: 'Pillar', value: [pillarTitles[pillar]] },
    { name: 'To be done within', value: [counted(months, 'month')] },
    { name: 'Because', value: [inTheExercise(because)] },
    {
      name: 'Answers',
      value:
        answered.length === 0
          ? ['No finding of this play. The story puts it forward all the same.']
          : refs(answered.map(({ number }) => number)),
    },
  ]
}
