import { z } from 'zod'
import { condition } from './condition.ts'
import { prose } from './words.ts'

export const laterParagraph = z.strictObject({
  text: prose.describe('What members read, in Markdown.'),
  when: condition
    .optional()
    .describe('Told only if this holds; here it may ask what members agreed to, too.'),
})

export const sixMonthsLater = z.array(laterParagraph)

/** A part of what is told of the months after the play. */
export type LaterParagraph = z.output<typeof laterParagraph>
