import { z } from 'zod'
import { auditAreaIds } from './audit-areas.ts'
import { condition, id, ids, line, remembering, truth } from './condition-schema.ts'
import { families } from './families.ts'
import { legalNote, onMonday } from './law-schema.ts'
import { byPillar, pillars, pillarTitles } from './pillar.ts'
import { controlTest, finding, recommendation, sceneReport, sign } from './report-schema.ts'

/** Markdown without HTML. */
const prose = z.string().trim().min(1)

const date = z.iso.date()

const picture = id.describe('An SVG file: `pictures/<name>.svg` in this folder, or in the shared folder above it.')

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

const score = z.strictObject(
  byPillar(pillar => judgement.optional().describe(`How it helps or harms ${pillarTitles[pillar]}.`)),
)

const change = z.union([
  truth,
  z.int().min(0),
  z.strictObject({ add: z.int().describe('Added to the level, which stays in its range.') }),
])

const changes = z.record(id, change)

const branch = z.strictObject({
  when: condition
    .optional()
    .describe('If this does not hold, the next entry is tried. The last entry has no condition.'),
  scene: id.describe('The next scene.'),
})

/** From the scenes of a lead back to its hub, and from those of an interrupt on with the story. */
const returnsFromSide = ['back', 'resume']

/** One scene id, or a list of which the first that holds is taken. */
const goto = z.union([id.meta({ examples: returnsFromSide }), z.array(branch).min(1)])

const outOfBounds = z.strictObject({
  kind: z.enum(['unlawful', 'unsafe', 'not-our-role']).describe('The reason not to do it.'),
  why: line.describe('Why members must not do this, in one sentence.'),
  cites: z.array(id).optional().describe('Legal notes that say so.'),
})

const choice = z.strictObject({
  label: line.describe('What the members do.'),
  report: line
    .optional()
    .describe('A deed for the report, after "The group": past tense, no full stop, clear by itself.'),
  short: line.optional().describe('For the room screen, at most 60 characters.'),
  when: condition.optional().describe('On offer only while this holds.'),
  'out-of-bounds': outOfBounds.optional().describe('Unlawful, unsafe, or outside the members’ role.'),
  score: score.optional().describe('How it helps or harms each pillar, with the reason.'),
  consequence: prose.describe('The immediate result.'),
  cites: z.array(id).optional().describe('Legal notes about it.'),
  areas: z.array(z.enum(auditAreaIds)).optional().describe('Audit areas whose controls it affects.'),
  set: changes.optional().describe('Facts that it changes.'),
  goto: goto.optional().describe('The scene that follows. The default is the next one of the file.'),
})

const decision = z.strictObject({
  actor: id.optional().describe('Who decides, from the cast. The default is the first person there.'),
  asks: line.default('What do you do?').describe('The question.'),
  minutes: z.int().min(1).max(60).optional().describe('How long a group needs for it. The default is 5.'),
  expected: line.optional().describe('What an officer would expect to be done. Only the facilitator sees it.'),
  seconds: z.int().min(10).max(3600).optional().describe('A timer. It decides something only with `on-timeout`.'),
  'on-timeout': ids.optional().describe('The choice the story makes when time runs out, or a list of several.'),
  report: line.optional().describe('For several picks: the verb before the list of deeds, as "put money into".'),
  pick: z
    .strictObject({
      min: z.int().min(1).describe('The least.'),
      max: z.int().min(1).describe('The most.'),
    })
    .optional()
    .describe('How many choices members can make together. The default is one.'),
  'clear-cut': line.optional().describe('Why one choice is simply the best here.'),
  cut: ids.optional().describe('In a 90-minute session, the council has already chosen this.'),
  choices: filledMapOf(choice).describe('Two to eight choices.'),
  goto: goto.optional().describe('With `pick`, the scene that follows. The default is the next one of the file.'),
})

export type Goto = z.output<typeof goto>
export type Changes = z.output<typeof changes>
export type Choice = z.output<typeof choice>

/** A decision as a file has it. */
export type WrittenDecision = z.output<typeof decision>

export interface Decision extends WrittenDecision {
  readonly actor: string
}

/** The media of news that have a look of their own; others are named in words, which a page shows as a heading. */
export const injectMedia = ['phone', 'email', 'letter', 'visit', 'system', 'press', 'social', 'meeting'] as const

export type InjectMedium = (typeof injectMedia)[number]

const medium = line.max(30).meta({ examples: [...injectMedia] })

const inject = z.strictObject({
  by: medium.meta({
    description: 'How the news arrives: one that has a look of its own, or another in words.',
    examples: [...injectMedia],
  }),
  from: line.optional().describe('Someone in the cast, or a description in words.'),
  to: line.optional().describe('Someone in the cast, or a description in words.'),
  subject: line.optional().describe('The subject of an email or letter.'),
})

const keyEvent = z.strictObject({
  text: line.describe('The moment at which the outcome could have changed.'),
  measures: z.array(id).min(1).describe('Measures that would have prevented, spotted or softened it.'),
  sign: sign.optional().describe('The warning sign before anyone saw it, for the report.'),
})

const lead = z.strictObject({
  label: line.describe('What the members can look at.'),
  short: line.optional().describe('For the room screen, at most 60 characters.'),
  when: condition.optional().describe('On offer only while this holds.'),
  goto: goto.describe('The scene that it opens.'),
})

const visit = z.strictObject({
  asks: line.describe('The question above the leads.'),
  least: z.int().min(0).default(1).describe('How many leads members must follow before they can move on.'),
  limit: z.int().min(1).optional().describe('How many leads members can follow. The default is all.'),
  cut: truth.default(false).describe('A 90-minute session skips this visit.'),
  leads: filledMapOf(lead).describe('Up to eight leads, in any order, each once.'),
  then: goto.describe('The scene after moving on.'),
  report: z
    .strictObject({ did: line.describe('As "opened".'), of: line.describe('As "four warnings on Monday".') })
    .optional()
    .describe('For the report: "The group opened two of the four warnings on Monday."'),
})

const shortForm = z.strictObject({
  touches: line.describe('The difficult subject, in a few words.'),
  text: prose.describe('The events, in two sentences.'),
})

const endingKinds = ['contained', 'partial', 'harm'] as const

export const scene = remembering(
  z.strictObject({
    title: line.optional().describe('The heading of the page. The default is the id, in words.'),
    report: sceneReport.optional().describe('The events, in one sentence for the report.'),
    headline: line.optional().describe('For the room screen, at most 90 characters.'),
    clock: line.optional().describe('When it happens, in words.'),
    inject: inject.optional().describe('New information, drawn as what it is.'),
    text: prose.describe('What the members see and hear, in Markdown.'),
    picture: picture.optional(),
    exhibits: z.array(id).optional().describe('Documents handed over in this scene.'),
    'short-form': shortForm.optional().describe('For people who would rather not read the scene in full.'),
    discuss: z.array(line).optional().describe('Prompts for the room.'),
    facilitator: prose.optional().describe('Notes that only the facilitator sees.'),
    'key-event': keyEvent.optional().describe('The moment that members look for in hindsight.'),
    goto: goto.optional().describe('The scene that follows. The default is the next one of the file.'),
    decision: decision.optional().describe('A decision of the members.'),
    visit: visit.optional().describe('A hub: leads in any order.'),
    ending: z.enum(endingKinds).optional().describe('The session ends here.'),
  }),
)

const stage = z.strictObject({
  title: line.describe('The name of the act.'),
  scenes: filledMapOf(scene).describe('Its scenes. The session starts at the first of all.'),
})

export type WrittenStage = z.output<typeof stage>

export type Inject = z.output<typeof inject>
export type KeyEvent = z.output<typeof keyEvent>
export type Visit = z.output<typeof visit>
export type EndingKind = (typeof endingKinds)[number]

/** A scene as a file has it. */
export type WrittenScene = z.output<typeof scene>

export interface Scene extends WrittenScene {
  readonly title: string
  readonly decision?: Decision | undefined
}

const person = z.strictObject({
  name: line.describe('An invented name.'),
  post: line.describe('What they do.'),
  seat: z
    .enum(['member', 'officer'])
    .default('officer')
    .describe('`member` for a councillor, whose decisions are a member’s own.'),
  picture: picture.optional(),
})

const factSays = line.describe('What it means when it is true, or what it measures.')

const fact = z.union([
  z.strictObject({ flag: truth.describe('True or false at the start.'), says: factSays }),
  z.strictObject({
    level: z.int().min(0).describe('The level at the start.'),
    of: z.int().min(1).max(12).describe('The highest level.'),
    says: factSays,
  }),
])

export const exhibitKinds = ['letter', 'email', 'ledger', 'form', 'plan', 'page'] as const

const exhibit = z.strictObject({
  title: line.describe('The name of the document.'),
  kind: z.enum(exhibitKinds).describe('What the document is.'),
  file: line.describe('A Markdown or MDX file in the `exhibits` folder.'),
  marking: line.optional().describe('A protective marking, as a prop.'),
  picture: picture.optional(),
})

const resiliences = ['resources', 'intelligence', 'finances', 'reputation'] as const

const measure = z.strictObject({
  text: line.describe('What the council would do, clear by itself.'),
  test: controlTest.optional().describe('How to test whether the council has it.'),
  pillar: z.enum(pillars).describe('The P that it belongs to.'),
  area: z.enum(auditAreaIds).describe('Its audit area.'),
  protects: z.array(z.enum(resiliences)).optional().describe('The council’s interests that it protects.'),
  decoy: line.optional().describe('Why it would not have helped. For decoys only.'),
})

const place = z.strictObject({
  name: line.describe('As the story names it.'),
  at: z.tuple([z.int().min(0), z.int().min(0)]).describe('Its place on the map, from the left and the top.'),
})

const interrupt = z.strictObject({
  when: condition.optional().describe('Cuts in only while this holds.'),
  before: z.array(id).min(1).describe('The scenes it can cut in before.'),
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
export type Exhibit = z.output<typeof exhibit>
export type ExhibitKind = (typeof exhibitKinds)[number]
export type Measure = z.output<typeof measure>
export type Place = z.output<typeof place>
export type Resilience = (typeof resiliences)[number]

export const laterParagraph = z.strictObject({
  text: prose.describe('What members read, in Markdown.'),
  when: condition.optional().describe('Shown only if this holds. It can also ask about agreed recommendations.'),
})

/** A part of what is told of the months after the play. */
export type LaterParagraph = z.output<typeof laterParagraph>

const empty = () => new Map<string, never>()

/** Those of the shared invented borough, and one of its councillors, for a file that names none. */
const usualSetting = {
  council: 'Brackenholt Borough Council',
  county: 'Aldmere County Council',
  police: 'Aldmere Constabulary',
}

export const usualCast = () =>
  new Map<string, Person>([
    ['councillor', { name: 'Councillor Wren Ashby', post: 'Member of the council', seat: 'member' }],
  ])

/** Every key of `scenario.yaml`. The JSON Schema for editors is made from this too. */
export const scenarioSchema = z.strictObject({
  format: z.literal(1).default(1).describe('The version of this format.'),
  id: id.optional().describe('The name of the folder.'),
  version: z
    .string()
    .regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/)
    .default('1.0.0')
    .describe('Three numbers. Raise the first if older sessions can no longer be replayed.'),
  title: line.optional().describe('The default is the name of the folder, in words.'),
  family: z.enum(families).default('corporate').describe('The field of the council’s work, shown on the first page.'),
  summary: line
    .default('A case for councillors to talk through, scene by scene.')
    .describe('One or two sentences for the library.'),
  minutes: z
    .int()
    .min(5)
    .max(240)
    .optional()
    .describe('The time it must fit in, with hindsight and debrief. The default comes from the length of its routes.'),
  origin: z
    .enum(['invented', 'adapted'])
    .default('invented')
    .describe('`adapted` from a real matter. Someone must then clear it before it is built.'),
  cleared: z
    .strictObject({ by: line.describe('A post.'), on: date.describe('The day on which they cleared it.') })
    .optional()
    .describe('Who cleared an adapted case, and when. Needed before it is built.'),
  objectives: z.array(line).min(1).default([]).describe('What members will practise or see.'),
  part: prose.optional().describe('The part that members have and do not have, in three sentences.'),
  resembles: z
    .array(line)
    .default([])
    .describe('Real kinds of matter that it is like, for the person who clears its use.'),
  names: z.array(line).default([]).describe('Invented firms and places, apart from people in the cast.'),
  picture: picture.optional(),
  places: z.array(place).min(1).optional().describe('Marked on the map of the borough, on the page of the case.'),
  setting: z
    .strictObject({
      council: line.describe('The name of the council.'),
      county: line.optional().describe('The county council above it, if there is one.'),
      police: line.describe('The name of the police force.'),
    })
    .default(usualSetting)
    .describe('The places of the story. All names are invented. The default is Brackenholt in Aldmere.'),
  'content-notes': z.array(line).default([]).describe('Subjects that some people may find difficult.'),
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
      decisions: z.int().min(0).default(0).describe('Decisions in all.'),
      'decisions-per-pillar': z.int().min(0).default(0).describe('Decisions that affect each P.'),
    })
    .default({ decisions: 0, 'decisions-per-pillar': 0 })
    .describe('The number that every complete session meets at least.'),
  cast: cast.default(usualCast).describe('Everyone the story names. The default is one councillor.'),
  facts: facts.default(empty).describe('The facts that conditions can read.'),
  law: law.default(empty).describe('Legal notes, for scenes and choices to cite.'),
  exhibits: exhibits.default(empty).describe('Documents that members look at.'),
  measures: measures.default(empty).describe('What could have prevented, spotted or softened the events.'),
  scenes: filledMapOf(scene)
    .optional()
    .describe('The scenes of a case without stages. The session starts at the first.'),
  stages: filledMapOf(stage).optional().describe('Acts, in order, each with its scenes.'),
  interrupts: interrupts.default(empty).describe('Scenes that cut in once, before one of the scenes named.'),
  about: line.optional().describe('The subject of the case for the report, such as "a fraud".'),
  findings: findings.default(empty).describe('Possible findings, with the most useful to a real council first.'),
  recommendations: recommendations.default(empty).describe('Drafts for the committee.'),
  'six-months-later': z
    .array(laterParagraph)
    .default([])
    .describe('The later events. Each paragraph appears if its condition holds.'),
  questions: z
    .array(line)
    .length(5)
    .optional()
    .describe('Five questions about the real council, which members can answer tonight. The first ends looking back.'),
  'on-monday': onMonday
    .optional()
    .describe("One printed page for members, without anything of the plot: at most 140 of the author's words."),
  glossary: mapped(z.record(line, line)).default(empty).describe('Terms as the text uses them, each with its meaning.'),
})

export type ScenarioFile = z.output<typeof scenarioSchema>
