import { z } from 'zod'
import { condition } from './condition.ts'
import { decision, goto } from './decision.ts'
import { filledMapOf, id, line, prose } from './words.ts'

const injectMeans = ['phone', 'email', 'letter', 'visit', 'system', 'press', 'social', 'meeting'] as const

const inject = z.strictObject({
  by: z.enum(injectMeans).describe('How the news arrives.'),
  from: line.optional().describe('Someone in the cast, or a description in words.'),
  to: line.optional().describe('Someone in the cast, or a description in words.'),
  subject: line.optional().describe('The subject of an email or letter.'),
})

const keyEvent = z.strictObject({
  text: line.describe('The moment at which the outcome could have changed.'),
  measures: z.array(id).min(1).describe('Measures that would have prevented, spotted or softened it.'),
})

const lead = z.strictObject({
  label: line.describe('What the members may look at.'),
  short: line.optional().describe("For the room's screen, at most 60 characters."),
  when: condition.optional().describe('Offered only while this holds.'),
  goto: goto.describe('The scene that it opens.'),
})

const visit = z.strictObject({
  asks: line.describe('The question above the leads.'),
  least: z.int().min(0).default(1).describe('How many leads must be followed before moving on.'),
  limit: z.int().min(1).optional().describe('How many leads may be followed; all, when left out.'),
  leads: filledMapOf(lead).describe('Up to eight leads, in any order, each once.'),
  then: goto.describe('Where moving on leads.'),
})

const endingKinds = ['contained', 'partial', 'harm'] as const

export const scene = z.strictObject({
  title: line.describe('The heading of the page.'),
  headline: line.optional().describe("For the room's screen, at most 90 characters."),
  clock: line.optional().describe('When it happens, in words.'),
  inject: inject.optional().describe('New information, drawn as what it is.'),
  text: prose.describe('What the members see and hear, in Markdown.'),
  exhibits: z.array(id).optional().describe('Documents handed over in this scene.'),
  discuss: z.array(line).optional().describe('Prompts for the room.'),
  facilitator: prose.optional().describe("Notes that never leave the facilitator's screen."),
  'key-event': keyEvent.optional().describe('What hindsight asks the members to find.'),
  goto: goto.optional().describe('The next scene.'),
  decision: decision.optional().describe('A decision of the members.'),
  visit: visit.optional().describe('A hub: leads in any order.'),
  ending: z.enum(endingKinds).optional().describe('The play is complete here.'),
})

const stage = z.strictObject({
  title: line.describe('The name of the act.'),
  scenes: filledMapOf(scene),
})

export const stages = filledMapOf(stage)

export type Inject = z.output<typeof inject>
export type KeyEvent = z.output<typeof keyEvent>
export type Visit = z.output<typeof visit>
export type EndingKind = (typeof endingKinds)[number]
export type Scene = z.output<typeof scene>
