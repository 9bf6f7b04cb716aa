import type { Block, Recommendation } from '../block.ts'
import { paragraph, prompt, type Draft } from '../section.ts'
import { fill } from '../text.ts'
import { listed } from './recommendations.ts'

/** Equality Act 2010, section 4; the duty of section 149 covers marriage and civil partnership in part only. */
const characteristics = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
]

/** A form for an officer to complete: nothing in an exercise can say how people here would be affected. */
export function equalityAssessment(recommendations: readonly Recommendation[]): Draft {
  return {
    id: 'equality-assessment',
    title: 'Draft equality impact assessment',
    appendix: true,
    blocks: [
      paragraph(
        'This is a draft for an officer to complete before anything is decided. An exercise cannot tell how people in the ' +
          'area of this council would be affected, so every answer is left open.',
      ),
      ...assessed(recommendations),
      prompt('Who completes this assessment, and when'),
      prompt('What is known of the people affected: data, consultation, complaints, research'),
      {
        type: 'table',
        caption: 'Who could be affected, and how',
        columns: [
          { title: 'Protected characteristic', share: 3 },
          { title: 'Who could gain', share: 4, isWritten: true },
          { title: 'Who could be put at a disadvantage', share: 4, isWritten: true },
          { title: 'What would lessen it', share: 4, isWritten: true },
        ],
        rows: characteristics.map(characteristic => ({
          cells: [[[characteristic]], ...[1, 2, 3].map(() => [[fill('for the officer')]])],
        })),
      },
      prompt('Whether it is decided to go on, change, or stop, and why'),
      prompt('Who signs it off, and when it is looked at again'),
    ],
  }
}

function assessed(recommendations: readonly Recommendation[]): readonly Block[] {
  if (recommendations.length === 0) return []
  return [paragraph('What is assessed:'), listed(recommendations)]
}
