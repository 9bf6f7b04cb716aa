import { list, notice, paragraph, type Text } from '../report/block.ts'
import { counted, listed, sentence } from '../report/say.ts'
import { cutPicks, type SeveralDecision, type SingleDecision } from '../machine/graph.ts'
import { pillarTitles } from '../scenario/pillar.ts'
import { plainText } from '../scenario/prose.ts'
import type { Changes } from '../scenario/schema.ts'
import { type ChoiceNotes, judgementsIn } from '../score/debrief-notes.ts'
import { type DecisionScript, entry, letterOf } from '../session/script.ts'
import {
  type FacilitatorsStory,
  handoutsAt,
  injectWords,
  interruptWords,
  leadsTo,
  personNamed,
} from './facilitators-story.ts'
import { type PaperBlock, particulars, points, proseBlocks, type Sheet, spoken, subheading } from './paper.ts'
import { clockTime, leadsAllowed, pointerTo, type StoryScene } from './story.ts'
import { boundaryNames, endingWords } from '../score/score-words.ts'

/** A sheet for each stage, with its scenes one after the other. */
export function stageSheets(told: FacilitatorsStory, blocksOf: typeof sceneBlocks): readonly Sheet[] {
  return told.script.stages.map(({ id, title }, index) => {
    const scenes = told.story.scenes.filter(({ stage }) => stage === id)
    const { start = 0, minutes = 0 } = told.timings.stages[index] ?? {}
    return {
      id: `stage-${index + 1}`,
      title: `Stage ${index + 1}: ${title}`,
      blocks: [
        paragraph(`Starts at ${clockTime(start)}. ${counted(minutes, 'minute')}.`),
        ...scenes.flatMap(scene => blocksOf(told, scene)),
      ],
    }
  })
}

/** One scene as the facilitator tells it: what to read, what to know, what to ask, and where it leads. */
export function sceneBlocks(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  return [
    subheading(1, `${scene.number}. ${scene.title}`),
    ...atAGlance(told, scene),
    ...inShort(scene),
    ...proseBlocks(scene.text, spoken),
    ...forYou(told, scene),
    ...(scene.discuss.length === 0 ? [] : [subheading(2, 'Ask the room'), points(scene.discuss)]),
    ...decisionBlocks(told, scene),
    ...leadBlocks(told, scene),
    ...onwards(told, scene),
  ]
}

/** For a room that would rather not hear all of it. */
function inShort({ shortForm }: StoryScene): readonly PaperBlock[] {
  if (shortForm === undefined) return []
  const { touches, text } = shortForm
  return [paragraph({ strong: `Difficult subjects: ${touches}. In short: ` }, plainText(text))]
}

function atAGlance(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { script, story, timings } = told
  const { clock, aside } = scene
  const start = timings.starts.get(scene.id)
  return particulars({
    'In the story': clock,
    By: start === undefined ? undefined : clockTime(start),
    'Cuts in': interruptWords(told, scene),
    'Only if': aside?.kind === 'lead' ? `members follow this lead at ${pointerTo(story, aside.hub)}` : undefined,
    Inject: injectWords(scene, script).join('\n'),
    'Hand out': handoutsAt(story, scene).join('\n'),
  })
}

function forYou({ notes }: FacilitatorsStory, { id }: StoryScene): readonly PaperBlock[] {
  const prose = entry(notes.facilitator, id)
  const event = entry(notes.keyEvents, id)
  return [
    ...(prose === undefined ? [] : [subheading(2, 'For you'), ...proseBlocks(prose, text => paragraph(...text))]),
    ...(event === undefined ? [] : [paragraph({ strong: 'Key event. ' }, sentence(event.text))]),
  ]
}

/** Of a scene that simply goes on, or of an ending. */
export function onwards(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { place, id } = scene
  if (place.kind === 'ending')
    return [
      paragraph({ strong: 'The story ends here' }, `: ${endingWords[entry(told.notes.endings, id) ?? 'partial']}.`),
    ]
  if (place.kind !== 'passage') return []
  return [paragraph({ strong: 'Next: ' }, leadsTo(told, scene, place.move.branches))]
}

/** The question, and each choice with what follows, where it leads, and what it does to the four Ps. */
function decisionBlocks(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { decision, place, decisionNumber } = scene
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const isAlwaysWhole = place.choices.every(({ when }) => told.sayTest(when) === undefined)
  return [
    subheading(2, `Decision ${decisionNumber}`),
    spoken([decision.asks]),
    points(rulesOf(told, scene, decision)),
    ...(isAlwaysWhole ? [] : [lettersMove]),
    ...place.choices.flatMap((choice, index) => choiceBlocks(told, scene, choice, index)),
    // A decision of several choices leads one way.
    ...(place.kind === 'several' ? [paragraph({ strong: 'Next: ' }, leadsTo(told, scene, place.branches))] : []),
  ]
}

const lettersMove = notice('Some of these are not always on offer. Letter only those on offer, from A, without gaps.')

export function rulesOf(told: FacilitatorsStory, scene: StoryScene, decision: DecisionScript): readonly string[] {
  const { seconds, pick, actor } = decision
  const notes = told.notes.decisions[scene.id]
  const lettersOf = (ids: readonly string[]) =>
    listed(ids.map(id => letterOf(Object.keys(decision.choices).indexOf(id))))
  const timeout = lettersOf(notes?.timeout ?? [])
  const cut = lettersOf(cutPicks(scene.place))
  const binds = timeout === '' ? 'It only informs the group.' : `If it runs out, the story chooses ${timeout}.`
  // Where an officer decides, members advise.
  const advise = entry(told.script.cast, actor)?.seat === 'officer' ? ' An officer: members advise.' : ''
  return [
    `Who decides in the story: ${sentence(personNamed(actor, told.script))}${advise}`,
    cut === '' ? undefined : `In a 90-minute session, skip it: the council has chosen ${cut}.`,
    pick && `Members choose ${pick.min === pick.max ? pick.min : `${pick.min} to ${pick.max}`}.`,
    seconds === undefined ? undefined : `Timer: ${seconds} seconds. ${binds}`,
    notes?.expected && `Expected: ${sentence(notes.expected)}`,
    notes?.clearCut && `One choice is simply the best here: ${notes.clearCut}`,
    changesNothing(scene) ? 'If late: every choice leads to the same scene. Take one quick vote.' : undefined,
  ].filter(rule => rule !== undefined)
}

/** A choice with what follows, its points with their reasons, and where it leads. */
function choiceBlocks(
  told: FacilitatorsStory,
  scene: StoryScene,
  { id, when, ...choice }: (SingleDecision | SeveralDecision)['choices'][number],
  index: number,
): readonly PaperBlock[] {
  const words = scene.decision?.choices[id]
  const notes = told.notes.decisions[scene.id]?.choices[id]
  if (words === undefined || notes === undefined) return []
  const { outOfBounds, cites, set } = notes
  const condition = told.sayTest(when)
  const cited = [...new Set([...cites, ...(outOfBounds?.cites ?? [])])].flatMap(note => told.law.get(note) ?? [])
  return [
    subheading(2, `${letterOf(index)}. ${words.label}`),
    ...(outOfBounds === undefined
      ? []
      : [notice({ strong: `Out of bounds. ${boundaryNames[outOfBounds.kind]}. ` }, outOfBounds.why)]),
    ...proseBlocks(words.consequence, spoken),
    pointsOf(notes),
    ...particulars({
      'Only if': condition && sentence(condition),
      'Leads to': 'move' in choice ? leadsTo(told, scene, choice.move.branches) : undefined,
      Changes: changesIn(set, told.notes.facts).join('; '),
      Law: cited.join(', '),
    }),
  ]
}

function pointsOf(notes: ChoiceNotes): PaperBlock {
  const judged = judgementsIn(notes)
  if (judged.length === 0) return paragraph('No points.')
  return list(
    judged.map(({ pillar, points: worth, why }) => [
      { strong: `${pillarTitles[pillar]} ${signed(worth)}` },
      `: ${why}`,
    ]),
  )
}

function signed(amount: number): string {
  return amount < 0 ? `−${-amount}` : `+${amount}`
}

function changesIn(set: Changes, facts: FacilitatorsStory['notes']['facts']): readonly string[] {
  return Object.entries(set).map(([id, change]) => {
    const says = `“${entry(facts, id)?.says ?? id}”`
    if (typeof change === 'boolean') return `${says}: now ${change ? 'yes' : 'no'}`
    return typeof change === 'number' ? `${says}: now ${change}` : `${says} ${signed(change.add)}`
  })
}

/** What members may look at in a hub, and where each lead opens. */
export function leadBlocks(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { place, visit } = scene
  if (place.kind !== 'hub' || visit === undefined) return []
  const { least, most } = leadsAllowed(told.story, { ...scene, place })
  const howMany = least === most ? `They follow ${least}.` : `They follow at least ${least}, and at most ${most}.`
  const leads = place.leads.map(({ id, when, move }): Text => {
    const condition = told.sayTest(when)
    const only = condition === undefined ? '' : ` Only if ${condition}.`
    return [{ strong: visit.leads[id]?.label ?? id }, `: ${leadsTo(told, scene, move.branches)}${only}`]
  })
  return [
    subheading(2, 'Members follow leads'),
    spoken([visit.asks]),
    paragraph(`${howMany} They follow each lead once, in any order, and come back here after each.`),
    list(leads),
    paragraph({ strong: 'Then: ' }, leadsTo(told, scene, place.leave.move.branches)),
  ]
}

/** Whether no later scene can tell what was chosen. */
export function changesNothing({ place }: StoryScene): boolean {
  if (place.kind === 'several') return place.choices.every(({ effects }) => effects.length === 0)
  if (place.kind !== 'single') return false
  const ways = new Set(place.choices.map(({ move }) => JSON.stringify(move.branches)))
  return ways.size === 1 && place.choices.every(({ move }) => move.effects.length === 0)
}
