import { z } from 'zod'
import { condition, id, line, truth } from './condition-schema.ts'
import { pillars } from './pillar.ts'
import { isReportKey } from './report-key.ts'

/** How long something had been there: `3 days`, `9 months`. */
const duration = line.regex(/^[1-9]\d*(?:,\d{3})? (?:minutes?|hours?|days?|weeks?|months?|years?)$/)

export const sign = z.strictObject({
  what: line.describe('The sign, such as "a bank alert".'),
  for: duration.describe('How long it had been there: "3 days", "9 months".'),
})

export const sceneReport = z.union([
  line,
  z.strictObject({
    paper: line.describe('A sentence that the brief leaves out.'),
    'ended-with': line.optional().describe('At an ending: the words after "The case ended with".'),
  }),
])

export const controlTest = z.strictObject({
  text: line.describe('The auditor’s check, and the question it answers.'),
  of: z.int().min(2).max(100).optional().describe('How many the auditor checks.'),
  good: line.describe('A good result. With `of` it follows "Nine of ten", such as "changes were confirmed".'),
  who: line.describe('The post to ask.'),
  weeks: z.int().min(1).max(26).describe('How long it takes.'),
})

const reportKey = line.refine(isReportKey, { params: { reportKey: true } })

export const recommendation = z.strictObject({
  text: line.describe('The action, after "be asked to".'),
  short: line.describe('The same in a few words, for the action plan.'),
  to: line.describe('Who would carry it out: a post, Cabinet, Council or a partner.'),
  partner: truth.default(false).describe('Someone outside the council, so the council can only encourage them.'),
  pillar: z.enum(pillars).describe('The P that it belongs to.'),
  months: z.int().min(1).max(24).describe('How many months it would take.'),
  because: z.array(reportKey).min(1).describe('Its reasons. It is offered if a session met one of them.'),
  cost: line.optional().describe('The rough cost.'),
  success: line.optional().describe('How the council will know that it worked.'),
  equality: line.optional().describe('Who it could leave out, and what would help.'),
})

const titleVariant = z.strictObject({
  when: condition.describe('The first that holds is the title.'),
  says: line.describe('Seven words at most.'),
})

const evidence = z.union([
  reportKey,
  z.strictObject({ signs: z.array(id).min(1).describe('Key events with a sign, in one sentence.') }),
  z.record(z.string().refine(isReportKey, { params: { reportKey: true } }), line).describe('A key, and its words.'),
])

export const finding = z.strictObject({
  title: z.union([line, z.array(titleVariant).min(1)]).describe('The lesson for the council.'),
  core: truth.default(false).describe('The subject of the case. Always reported if a session met it.'),
  needs: z.int().min(2).max(6).default(2).describe('The least number of lines.'),
  evidence: z.array(evidence).min(1).describe('Its evidence, in the order of the report.'),
  check: z.union([id, controlTest]).describe('A measure with a test, or a test.'),
  answer: id.optional().describe('The recommendation that answers it.'),
})

export type Recommendation = z.output<typeof recommendation>
export type ControlTest = z.output<typeof controlTest>
export type Finding = z.output<typeof finding>
export type Evidence = z.output<typeof evidence>
