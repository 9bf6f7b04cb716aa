import { z } from 'zod'
import { idPattern, line } from './condition-schema.ts'
import { contactKeys, isContactKey } from './contacts.ts'

// What a case tells members of the law and of their own council, beside its story.

const date = z.iso.date()

/** Proof that a note was read: the words themselves, and where they stand. */
const reading = z.strictObject({
  in: z.enum(['copy', 'guidance']).describe('`copy`: a stored copy of the law. `guidance`: guidance on it.'),
  at: line.optional().describe('The address that was read, if it is not the `source`.'),
  of: line.optional().describe('The date of that copy, in words.'),
  on: date.describe('The day on which it was read.'),
  words: line
    .refine(words => words.split(/\s+/).length <= 25, { params: { words: 25 } })
    .describe('At most 25 words, quoted exactly.'),
})

const signature = z.strictObject({
  by: line.describe('A post, not a person.'),
  on: date.describe('The day on which they signed.'),
  digest: line.describe('As `check` gives it.'),
})

export const legalNote = z.strictObject({
  title: line.describe('The Act and section, or the guidance.'),
  says: line.describe('Its meaning, in one plain sentence.'),
  source: line.describe('The address to read it at.'),
  read: reading.optional().describe('Leave it out if no one has read it. The note then says “Not checked”.'),
  signed: signature
    .optional()
    .describe(
      'A lawyer from outside has read the note; `check` gives the digest, which is void once the note changes.',
    ),
})

export type LegalNote = z.output<typeof legalNote>

const passOn = z.strictObject({
  hear: line.describe('What a member may hear of, as "A child who may be harmed".'),
  tell: line
    .refine(who => !idPattern.test(who) || isContactKey(who), { params: { contact: true } })
    .meta({ description: 'Who to tell: a contact, or who it is in words.', examples: [...contactKeys] }),
})

export const onMonday = z.strictObject({
  ask: z.array(line).min(3).max(4).describe('What a member may ask officers of the real council.'),
  'pass-on': z.array(passOn).min(2).max(5).describe('What to pass on, and who to tell.'),
  'do-not': z.array(line).min(3).max(5).describe('What not to do; "must" only for law or a code of conduct.'),
  happened: line.describe('One or two sentences for a member who has met this themselves.'),
})

export type OnMonday = z.output<typeof onMonday>
