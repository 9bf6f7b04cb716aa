import { z } from 'zod'
import { auditAreaIds } from './audit-areas.ts'
import { condition, id, ids, line } from './condition-schema.ts'
import { byPillar, pillars } from './pillar.ts'
import { controlTest, finding, recommendation, sceneReport, sign } from './report-schema.ts'

/** Markdown without HTML. */
const prose = z.string().trim().min(1)

const date = z.iso.date()

/** A map, kept in the file's order; a `Map`, so that no key can collide with a property of objects. */
function mapped<Value>(entries: z.ZodType<Record<string, Value>, Record<string, unknown>>) {
  return entries.transform(known => new Map(Object.entries(known)) as ReadonlyMap<string, Value>)
}

function mapOf<Value extends z.ZodType>(value: Value) {
  return mapped(z.record(id, value))
}

/** A map that holds at least one entry. */
function filledMapOf<Value extends z.ZodType>(value: Value) {
  return mapped(z.record(id, value).refine(entries => Object.keys(entries).length > 0, { params: { empty: true } }))
}

/** Whole points from -3 to 3, never 0: a pillar without effect is left out. */
const points = z.literal([-3, -2, -1, 1, 2, 3])

const judgement = z.strictObject({
  points: points.describe('Whole points from -3 to 3, never 0.'),
  why: line.describe('The reason, in one sentence.'),
})

const score = z.strictObject(byPillar(() => judgement.optional()))

const change = z.union([
  z.boolean(),
  z.int().min(0),
  z.strictObject({ add: z.int().describe('Added to the level; the level stays in its bounds.') }),
])

/** What a choice does to the facts. */
const changes = z.record(id, change)

const branch = z.strictObject({
  when: condition.optional().describe('Holds, or the next entry is tried; the last has none.'),
  scene: id.describe('Where it leads.'),
})

/** One scene id, or a list of which the first that holds is taken. */
const goto = z.union([id, z.array(branch).min(1)])

const outOfBounds = z.strictObject({
  kind: z.enum(['unlawful', 'unsafe', 'not-our-role']),
  why: line.describe('Why members may not do this, in one sentence.'),
  cites: z.array(id).optional().describe('Legal notes that say so.'),
})

const choice = z.strictObject({
  label: line.describe('What the members decide to do.'),
  report: line
    .optional()
    .describe('A deed for the report, which puts "The group" before it: past tense, no full stop, clear by itself.'),
  short: line.optional().describe("For the room's screen, at most 60 characters."),
  when: condition.optional().describe('Offered only while this holds.'),
  'out-of-bounds': outOfBounds.optional().describe("Unlawful, unsafe, or not the members' role."),
  score: score.optional().describe('What it does to each pillar, with the reason.'),
  consequence: prose.describe('What follows at once.'),
  cites: z.array(id).optional().describe('Legal notes that bear on it.'),
  areas: z.array(z.enum(auditAreaIds)).optional().describe('Audit areas whose controls it touches.'),
  set: changes.optional().describe('Facts that it changes.'),
  goto: goto.optional().describe('Where it leads; left out when several choices may be taken.'),
})

const decision = z.strictObject({
  actor: id.describe('Who decides, from the cast.'),
  asks: line.describe('The question.'),
  seconds: z.int().min(10).max(3600).optional().describe('A timer that informs, and binds only with `on-timeout`.'),
  'on-timeout': ids.optional().describe('The choice taken when the time runs out; a list when several may be taken.'),
  report: line.optional().describe('For several picks: the verb before the list of deeds, as "put money into".'),
  pick: z
    .strictObject({ min: z.int().min(1), max: z.int().min(1) })
    .optional()
    .describe('How many choices may be taken together; one, when left out.'),
  'clear-cut': line.optional().describe('Why one choice may simply be the best here.'),
  cut: ids
    .optional()
    .describe('In a session of 90 minutes the council has chosen this already, and members do not decide.'),
  choices: filledMapOf(choice).describe('Two to eight choices.'),
  goto: goto.optional().describe('Where a decision of several choices leads.'),
})

export type Goto = z.output<typeof goto>
export type Changes = z.output<typeof changes>
export type Choice = z.output<typeof choice>
export type Decision = z.output<typeof decision>

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
  sign: sign.optional().describe('What had been there before anyone saw it, for the report.'),
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
  cut: z.boolean().default(false).describe('In a session of 90 minutes members look at nothing here.'),
  leads: filledMapOf(lead).describe('Up to eight leads, in any order, each once.'),
  then: goto.describe('Where moving on leads.'),
  report: z
    .strictObject({ did: line.describe('As "opened".'), of: line.describe('As "four warnings on Monday".') })
    .optional()
    .describe('For the report: "The group opened two of the four warnings on Monday."'),
})

const shortForm = z.strictObject({
  touches: line.describe('What is hard to read here, in a few words.'),
  text: prose.describe('What happens, in two sentences.'),
})

const endingKinds = ['contained', 'partial', 'harm'] as const

export const scene = z.strictObject({
  title: line.describe('The heading of the page.'),
  report: sceneReport.optional().describe('What happened here, in one sentence of the report.'),
  headline: line.optional().describe("For the room's screen, at most 90 characters."),
  clock: line.optional().describe('When it happens, in words.'),
  inject: inject.optional().describe('New information, drawn as what it is.'),
  text: prose.describe('What the members see and hear, in Markdown.'),
  exhibits: z.array(id).optional().describe('Documents handed over in this scene.'),
  'short-form': shortForm.optional().describe('For those who would rather not read the scene in full.'),
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

const stages = filledMapOf(stage)

export type Inject = z.output<typeof inject>
export type KeyEvent = z.output<typeof keyEvent>
export type Visit = z.output<typeof visit>
export type EndingKind = (typeof endingKinds)[number]
export type Scene = z.output<typeof scene>

const person = z.strictObject({
  name: line.describe('An invented name.'),
  post: line.describe('What they do.'),
  seat: z
    .enum(['member', 'officer'])
    .default('officer')
    .describe("`member` for a councillor: what they decide is a member's own decision."),
})

const fact = z.union([
  z.strictObject({ flag: z.boolean().describe('True or false at the start.'), says: line }),
  z.strictObject({
    level: z.int().min(0).describe('The level at the start.'),
    of: z.int().min(1).max(12).describe('The highest level.'),
    says: line,
  }),
])

/** Proof that a note was read: the words themselves, and where they stand. */
const reading = z.strictObject({
  in: z
    .enum(['copy', 'guidance'])
    .describe('`copy`: a stored copy of the law itself. `guidance`: what others say of it.'),
  at: line.optional().describe('The address that was read, where it is not the `source`.'),
  of: line.optional().describe('The date of that copy, in words.'),
  on: date.describe('The day on which it was read.'),
  words: line
    .refine(words => words.split(/\s+/).length <= 25, { params: { words: 25 } })
    .describe('At most 25 words, as they stand there.'),
})

const signature = z.strictObject({ by: line.describe('A post, not a person.'), on: date, digest: line })

const legalNote = z.strictObject({
  title: line.describe('The Act and section, or the guidance.'),
  says: line.describe('What it says, in one plain sentence.'),
  source: line.describe('Where it can be read.'),
  read: reading.optional().describe('Left out when no one has read it: the note then says “Not checked”.'),
  signed: signature
    .optional()
    .describe(
      'A lawyer from outside has read the note; `check` gives the digest, which is void once the note changes.',
    ),
})

export const exhibitKinds = ['letter', 'email', 'ledger', 'form', 'plan', 'page'] as const

const exhibit = z.strictObject({
  title: line,
  kind: z.enum(exhibitKinds).describe('What the document is.'),
  file: line.describe('A Markdown or MDX file in the `exhibits` folder.'),
  marking: line.optional().describe('A protective marking, as a prop.'),
})

const resiliences = ['resources', 'intelligence', 'finances', 'reputation'] as const

const measure = z.strictObject({
  text: line,
  test: controlTest.optional().describe('How to test whether the council has it.'),
  pillar: z.enum(pillars),
  area: z.enum(auditAreaIds).describe('The audit area that it belongs to.'),
  protects: z.array(z.enum(resiliences)).optional().describe("What of the council's it protects."),
  decoy: line.optional().describe('Why it would not have helped: present on decoys only.'),
})

const interrupt = z.strictObject({
  when: condition.optional().describe('Cuts in only while this holds.'),
  before: z.array(id).min(1).describe('The scenes that it may cut in before.'),
  scene: id.describe('Its first scene.'),
})

export const cast = mapOf(person)
export const facts = mapOf(fact)
export const law = mapOf(legalNote)
export const exhibits = mapOf(exhibit)
export const measures = mapOf(measure)
export const interrupts = mapOf(interrupt)
export const recommendations = mapOf(recommendation)
export const findings = mapOf(finding)

export type Person = z.output<typeof person>
export type Fact = z.output<typeof fact>
export type LegalNote = z.output<typeof legalNote>
export type Exhibit = z.output<typeof exhibit>
export type ExhibitKind = (typeof exhibitKinds)[number]
export type Measure = z.output<typeof measure>
export type Resilience = (typeof resiliences)[number]

export const laterParagraph = z.strictObject({
  text: prose.describe('What members read, in Markdown.'),
  when: condition.optional().describe('Told only if this holds; here it may ask what members agreed to, too.'),
})

/** A part of what is told of the months after the play. */
export type LaterParagraph = z.output<typeof laterParagraph>

const empty = () => new Map<string, never>()

/** Every key of `scenario.yaml`. The JSON Schema for editors is made from this too. */
export const scenarioSchema = z.strictObject({
  format: z.literal(1).describe('The version of this format.'),
  id: id.describe("Equals the folder's name."),
  version: z
    .string()
    .regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/)
    .describe('Three numbers: raise the first when a play recorded before could not be replayed.'),
  title: line,
  family: z.enum(['internal-audit', 'licensing', 'fraud']),
  summary: line.describe('One or two sentences for the library.'),
  minutes: z.int().min(5).max(240).describe('The slot it must fit, hindsight and debrief included.'),
  origin: z.enum(['invented', 'adapted']),
  cleared: z
    .strictObject({ by: line.describe('A post.'), on: date })
    .optional()
    .describe('Needed when adapted.'),
  objectives: z.array(line).min(1),
  part: prose.optional().describe("The members' part, and what is not theirs, in three sentences."),
  resembles: z.array(line).default([]).describe('Kinds of real matter that it is like, for whoever clears its use.'),
  names: z.array(line).default([]).describe('Invented firms and places, beside the people of the cast.'),
  setting: z.strictObject({ council: line, county: line.optional(), police: line }),
  'content-notes': z.array(line).default([]).describe('What some may find hard to read.'),
  touches: z
    .array(line)
    .default([])
    .describe('What it touches on, in words of a category, as "debt": for the list of cases, before anyone plays.'),
  'first-for': z
    .enum(['alone', 'group'])
    .optional()
    .describe('Offered first to members who are new (`alone`), or to rehearse a group session (`group`).'),
  requires: z
    .strictObject({
      decisions: z.int().min(0).default(0),
      'decisions-per-pillar': z.int().min(0).default(0),
    })
    .default({ decisions: 0, 'decisions-per-pillar': 0 })
    .describe('Least number that every complete play meets.'),
  cast,
  facts: facts.default(empty).describe('All that conditions may read, beside the path itself.'),
  law: law.default(empty),
  exhibits: exhibits.default(empty),
  measures: measures.default(empty),
  stages: stages.describe('Acts, in order, each with its scenes.'),
  interrupts: interrupts.default(empty).describe('Scenes that cut in, once, before one of the scenes named.'),
  about: line.optional().describe('What the case is about, as "a fraud": for the report.'),
  findings: findings.default(empty).describe('What a play may show, strongest first for a real council.'),
  recommendations: recommendations.default(empty).describe('Drafts for the committee.'),
  'six-months-later': z
    .array(laterParagraph)
    .default([])
    .describe('What came of it: each paragraph is told if its condition holds.'),
  glossary: mapped(z.record(line, line))
    .default(empty)
    .describe('Terms as they stand in the text, each with its meaning.'),
})

export type ScenarioFile = z.output<typeof scenarioSchema>
