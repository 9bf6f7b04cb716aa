import type { Script } from '../../session/script.ts'
import { paragraph, prompt, type Draft } from '../section.ts'
import { definition, purposeId, purposeTitle } from './definition.ts'

export function purpose(script: Script): Draft {
  return {
    id: purposeId,
    title: purposeTitle,
    blocks: [
      definition(script),
      paragraph(
        'This report gives the committee the findings of a desktop audit: a talk-through exercise that tests how ready a ' +
          'council is to meet serious organised crime. The committee is asked to discuss the findings, and to decide which ' +
          'of the draft recommendations to make.',
      ),
      prompt('Why the committee asked for the exercise, and how it fits the work programme'),
    ],
  }
}
