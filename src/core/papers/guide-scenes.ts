import { list, notice, paragraph, type Particular, type Text } from '../report/block.ts'
import { counted, listed, sentence } from '../report/say.ts'
import { cutPicks, type Place } from '../machine/graph.ts'
import { pillars, pillarTitles } from '../scenario/pillar.ts'
import { plainText } from '../scenario/prose.ts'
import type { Changes } from '../scenario/schema.ts'
import type { ChoiceNotes, OutOfBounds } from '../score/debrief-notes.ts'
import { type ChoiceScript, type DecisionScript, entry, letterOf } from '../session/script.ts'
import type { FacilitatorsStory } from './facilitators-story.ts'
import type { LegalNumbers } from './guide-law.ts'
import { changesNothing } from './guide-plan.ts'
import { type PaperBlock, proseBlocks, type Sheet, spoken, subheading } from './paper.ts'
import { interruptWords, injectWords, leadsTo, personNamed, handoutsAt } from './story-words.ts'
import { leadsAllowed, pointerTo, type StoryScene } from './story.ts'
import { clockTime } from './timings.ts'

/** The scenes of a stage, one after the other. */
export function stageSheet(told: FacilitatorsStory, law: LegalNumbers, index: number): Sheet {
  const { script, story, timings } = told
  const stage = script.stages[index]
  const scenes = story.scenes.filter(scene => scene.stage === stage?.id)
  const { start, minutes } = timings.stages[index] ?? { start: 0, minutes: 0 }
  return {
    id: `stage-${index + 1}`,
    title: `Stage ${index + 1}: ${stage?.title ?? ''}`,
    blocks: [
      paragraph(`Starts at ${clockTime(start)}. ${counted(minutes, 'minute')}.`),
      ...scenes.flatMap(scene => sceneBlocks(told, law, scene)),
    ],
  }
}

/** One scene as the facilitator tells it: what to read, what to know, what to ask, and where it leads. */
function sceneBlocks(told: FacilitatorsStory, law: LegalNumbers, scene: StoryScene): readonly PaperBlock[] {
  return [
    subheading(1, `${scene.number}. ${scene.title}`),
    ...particulars(told, scene),
    ...inShort(scene),
    ...proseBlocks(scene.text, spoken),
    ...forYou(told, scene),
    ...prompts(scene),
    ...decisionBlocks(told, law, scene),
    ...leadBlocks(told, scene),
    ...onwards(told, scene),
  ]
}

/** For a room that would rather not hear all of it. */
function inShort({ shortForm }: StoryScene): readonly PaperBlock[] {
  if (shortForm === undefined) return []
  const { touches, text } = shortForm
  return [paragraph({ strong: `It touches on ${touches}. In short: ` }, plainText(text))]
}

function particulars(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { script, story, timings, sayTest } = told
  const start = timings.starts.get(scene.id)
  const handed = handoutsAt(story, scene)
  const items: readonly (Particular | undefined)[] = [
    scene.clock === undefined ? undefined : { name: 'In the story', value: [scene.clock] },
    start === undefined ? undefined : { name: 'By', value: [clockTime(start)] },
    named('Cuts in', interruptWords(story, scene, sayTest)),
    scene.aside?.kind === 'lead'
      ? { name: 'Only if', value: [`members follow this lead at ${pointerTo(story, scene.aside.hub)}`] }
      : undefined,
    scene.inject === undefined ? undefined : { name: 'Inject', value: [injectWords(scene.inject, script).join('\n')] },
    handed.length === 0 ? undefined : { name: 'Hand out', value: [handed.join('\n')] },
  ]
  const given = items.filter(item => item !== undefined)
  return given.length === 0 ? [] : [{ type: 'particulars', items: given }]
}

function named(name: string, value: string | undefined): Particular | undefined {
  return value === undefined ? undefined : { name, value: [value] }
}

function forYou({ notes }: FacilitatorsStory, { id }: StoryScene): readonly PaperBlock[] {
  const prose = entry(notes.facilitator, id)
  const event = entry(notes.keyEvents, id)
  return [
    ...(prose === undefined ? [] : [subheading(2, 'For you'), ...proseBlocks(prose, text => paragraph(...text))]),
    ...(event === undefined ? [] : [paragraph({ strong: 'Key event. ' }, sentence(event.text))]),
  ]
}

function prompts({ discuss }: StoryScene): readonly PaperBlock[] {
  return discuss.length === 0 ? [] : [subheading(2, 'Ask the room'), list(discuss.map(prompt => [prompt]))]
}

/** Of a scene that simply goes on, or of an ending. */
function onwards(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { story, notes, sayTest } = told
  const { place, id } = scene
  if (place.kind === 'ending')
    return [paragraph({ strong: 'The story ends here' }, `: ${endings[entry(notes.endings, id) ?? 'partial']}.`)]
  if (place.kind !== 'passage') return []
  const [first, ...rest] = leadsTo(story, scene, place.move.branches, sayTest)
  return [paragraph({ strong: 'Next: ' }, [first, ...rest].join(' '))]
}

const endings = {
  contained: 'the harm was contained',
  partial: 'some of the harm was contained',
  harm: 'serious harm was done',
}

/** The question, and each choice with what follows, where it leads, and what it does to the four Ps. */
function decisionBlocks(told: FacilitatorsStory, law: LegalNumbers, scene: StoryScene): readonly PaperBlock[] {
  const { decision, place, decisionNumber } = scene
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const conditions = place.choices.map(({ when }) => told.sayTest(when))
  return [
    subheading(2, `Decision ${decisionNumber}`),
    spoken([decision.asks]),
    list(rulesOf(told, scene, decision)),
    ...(conditions.every(condition => condition === undefined) ? [] : [lettersMove]),
    ...place.choices.flatMap(({ id }, index) =>
      choiceBlocks(told, law, { scene, place, id, index, when: conditions[index] }),
    ),
    ...togetherTo(told, scene, place),
  ]
}

const lettersMove = notice(
  'Not all of these are always on offer. Letter only those that are, from A on: those after a gap move up.',
)

function rulesOf(told: FacilitatorsStory, scene: StoryScene, decision: DecisionScript): readonly Text[] {
  const { seconds, pick, actor } = decision
  const notes = told.notes.decisions[scene.id]
  const ids = Object.keys(decision.choices)
  const timeout = (notes?.timeout ?? []).map(id => letterOf(ids.indexOf(id)))
  const cut = cutPicks(scene.place).map(id => letterOf(ids.indexOf(id)))
  return [
    [`Who decides in the story: ${sentence(personNamed(actor, told.script))}${advise(told, actor)}`],
    ...(cut.length === 0
      ? []
      : [[`In a session of 90 minutes it is left out, and the council has chosen ${listed(cut)}.`]]),
    ...(pick === undefined
      ? []
      : [[`Members take ${pick.min === pick.max ? pick.min : `${pick.min} to ${pick.max}`}.`]]),
    ...(seconds === undefined ? [] : [[`Timer: ${seconds} seconds.${binds(timeout)}`]]),
    ...(notes?.clearCut === undefined ? [] : [[`One choice is simply the best here: ${notes.clearCut}`]]),
    ...(changesNothing(scene)
      ? [['If late: whatever is chosen, the story goes on alike. Take one show of hands.']]
      : []),
  ]
}

/** Where that is an officer, members advise. */
function advise({ script }: FacilitatorsStory, actor: string): string {
  return entry(script.cast, actor)?.seat === 'officer' ? ' An officer: members advise.' : ''
}

function binds(timeout: readonly string[]): string {
  return timeout.length === 0 ? ' It only informs.' : ` It binds: when it runs out, ${listed(timeout)} is taken.`
}

/** Of a decision of several choices, which leads one way. */
function togetherTo({ story, sayTest }: FacilitatorsStory, scene: StoryScene, place: Deciding): readonly PaperBlock[] {
  if (place.kind !== 'several') return []
  return [paragraph({ strong: 'Next: ' }, leadsTo(story, scene, place.branches, sayTest).join(' '))]
}

type Deciding = Extract<Place, { readonly kind: 'single' | 'several' }>

/** One of the choices of a decision. */
interface Choosing {
  readonly scene: StoryScene
  readonly place: Deciding
  readonly id: string
  readonly index: number
  /** What must hold for it to be on offer. */
  readonly when: string | undefined
}

/** A choice with what follows, its points with their reasons, and where it leads. */
function choiceBlocks(told: FacilitatorsStory, law: LegalNumbers, choosing: Choosing): readonly PaperBlock[] {
  const { scene, id, index } = choosing
  const choice = scene.decision?.choices[id]
  const notes = told.notes.decisions[scene.id]?.choices[id]
  if (choice === undefined || notes === undefined) return []
  const items = particularsOf(told, law, choosing, notes)
  return [
    subheading(2, `${letterOf(index)}. ${choice.label}`),
    ...boundary(notes.outOfBounds),
    ...follows(choice),
    ...pointsOf(notes),
    ...(items.length === 0 ? [] : [{ type: 'particulars', items } as const]),
  ]
}

const boundaries: Readonly<Record<OutOfBounds['kind'], string>> = {
  unlawful: 'Unlawful',
  unsafe: 'Unsafe',
  'not-our-role': 'Not the members’ role',
}

function boundary(outOfBounds: OutOfBounds | undefined): readonly PaperBlock[] {
  if (outOfBounds === undefined) return []
  return [notice({ strong: `Out of bounds. ${boundaries[outOfBounds.kind]}. ` }, outOfBounds.why)]
}

function follows({ consequence }: ChoiceScript): readonly PaperBlock[] {
  return proseBlocks(consequence, spoken)
}

function pointsOf({ score }: ChoiceNotes): readonly PaperBlock[] {
  const items = pillars.flatMap((pillar): readonly Text[] => {
    const judged = score[pillar]
    return judged === undefined
      ? []
      : [[{ strong: `${pillarTitles[pillar]} ${signed(judged.points)}` }, `: ${judged.why}`]]
  })
  return items.length === 0 ? [paragraph('No points.')] : [list(items)]
}

function signed(amount: number): string {
  return amount < 0 ? `−${-amount}` : `+${amount}`
}

function particularsOf(
  { story, notes: { facts: known }, sayTest }: FacilitatorsStory,
  law: LegalNumbers,
  { scene, place, id, when }: Choosing,
  notes: ChoiceNotes,
): readonly Particular[] {
  const branches = place.kind === 'single' ? place.choices.find(choice => choice.id === id)?.move.branches : undefined
  const changes = changesIn(notes.set, known)
  const cited = [...new Set([...notes.cites, ...(notes.outOfBounds?.cites ?? [])])].flatMap(note => law.get(note) ?? [])
  return [
    ...(when === undefined ? [] : [{ name: 'Only if', value: [sentence(when)] }]),
    ...(branches === undefined
      ? []
      : [{ name: 'Leads to', value: [leadsTo(story, scene, branches, sayTest).join(' ')] }]),
    ...(changes.length === 0 ? [] : [{ name: 'Changes', value: [changes.join('; ')] }]),
    ...(cited.length === 0 ? [] : [{ name: 'Law', value: [cited.join(', ')] }]),
  ]
}

function changesIn(set: Changes, facts: FacilitatorsStory['notes']['facts']): readonly string[] {
  return Object.entries(set).map(([id, change]) => {
    const says = `“${entry(facts, id)?.says ?? id}”`
    if (typeof change === 'boolean') return `${says} is now ${change ? 'so' : 'not so'}`
    return typeof change === 'number' ? `${says} is now ${change}` : `${says} ${signed(change.add)}`
  })
}

/** What members may look at in a hub, and where each lead opens. */
function leadBlocks(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { story, sayTest } = told
  const { place, visit } = scene
  if (place.kind !== 'hub' || visit === undefined) return []
  const { least, most } = leadsAllowed(story, { ...scene, place })
  const leads = place.leads.map(({ id, when, move }) => {
    const condition = sayTest(when)
    const only = condition === undefined ? '' : ` Only if ${condition}.`
    const where = leadsTo(story, scene, move.branches, sayTest).join(' ')
    return [{ strong: visit.leads[id]?.label ?? id }, `: ${where}${only}`]
  })
  const further = leadsTo(story, scene, place.leave.move.branches, sayTest).join(' ')
  return [
    subheading(2, 'Members look round'),
    spoken([visit.asks]),
    paragraph(`${howMany(least, most)} Each lead once, in any order; come back here after each.`),
    list(leads),
    paragraph({ strong: 'Then: ' }, further),
  ]
}

function howMany(least: number, most: number): string {
  if (least === most) return `They follow ${least}.`
  return `They follow at least ${least}, and at most ${most}.`
}
