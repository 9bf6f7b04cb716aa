import { list, paragraph, type Row, type Run } from '../report/block.ts'
import { capital, counted, sentence } from '../report/say.ts'
import { plainText } from '../scenario/prose.ts'
import { entry, letterOf } from '../session/script.ts'
import {
  facilitatorsStory,
  type FacilitatorsStory,
  handoutsAt,
  injectWords,
  interruptWords,
  leadsTo,
  type PaperInput,
} from './facilitators-story.ts'
import { careSheet, startSheet, votesSheet } from './guide-advice.ts'
import { planSheet } from './guide-plan.ts'
import { type Paper, type PaperBlock, paperOf, points, proseBlocks, type Sheet, subheading, tableOf } from './paper.ts'
import { afterSheet } from './script-debrief.ts'
import { boundaryNames, rulesOf } from './script-scenes.ts'
import { leadsAllowed, type StoryScene } from './story.ts'
import { clockTime } from './timings.ts'
import { trackSheet } from './whole-script.ts'

/** What a facilitator has open at the table: scene by scene what the room sees, what to ask, and where choices lead. */
export function runningGuide(input: PaperInput): Paper {
  const told = facilitatorsStory(input)
  const plan = planSheet(told)
  const sheets = [
    { ...startSheet, blocks: [...startSheet.blocks, subheading(1, plan.title), ...plan.blocks] },
    { ...votesSheet, blocks: [...votesSheet.blocks, subheading(1, careSheet.title), ...careSheet.blocks] },
    ...trackSheet(told),
    ...told.script.stages.map((_, index) => stageInShort(told, index)),
    afterSheet(told, false),
  ]
  return paperOf('guide', `Running guide: ${input.script.title}`, sheets, { textSize: 'small' })
}

function stageInShort(told: FacilitatorsStory, index: number): Sheet {
  const { script, story, timings } = told
  const { id = '', title = '' } = script.stages[index] ?? {}
  const { start = 0, minutes = 0 } = timings.stages[index] ?? {}
  return {
    id: `stage-${index + 1}`,
    title: `Stage ${index + 1}: ${title}`,
    blocks: [
      paragraph(`Starts at ${clockTime(start)}. ${counted(minutes, 'minute')}.`),
      ...story.scenes.filter(({ stage }) => stage === id).flatMap(scene => sceneInShort(told, scene)),
    ],
  }
}

function sceneInShort(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { notes, story, script, timings } = told
  const { id, aside, place, discuss } = scene
  const start = timings.starts.get(id)
  const event = entry(notes.keyEvents, id)
  const ending = entry(notes.endings, id)
  return [
    subheading(1, `${scene.number}. ${scene.title}`),
    ...runIn({
      By: start === undefined ? undefined : `${clockTime(start)}.`,
      'Cuts in': interruptWords(told, scene),
      'A lead of': aside?.kind === 'lead' ? `scene ${story.byId.get(aside.hub)?.number}.` : undefined,
      'The room sees': `“${scene.headline ?? scene.title}”`,
      'Hand out': handoutsAt(story, scene).map(sentence).join(' '),
      Inject: injectWords(scene, script).map(sentence).join(' '),
    }),
    ...proseBlocks(entry(notes.facilitator, id) ?? [], text => paragraph(...text)),
    ...runIn({ 'Key event': event && sentence(event.text) }),
    ...(discuss.length === 0 ? [] : [paragraph({ strong: 'Ask the room:' }), points(discuss)]),
    ...decisionInShort(told, scene),
    ...leadsInShort(told, scene),
    ...runIn({
      Next: place.kind === 'passage' ? leadsTo(told, scene, place.move.branches) : undefined,
      'The story ends here': ending && `${capital(ending)}.`,
    }),
  ]
}

/** Names and what belongs to each, in one paragraph; none where there is nothing. */
function runIn(values: Readonly<Record<string, string | undefined>>): readonly PaperBlock[] {
  const runs = Object.entries(values).flatMap(([name, value = '']): readonly Run[] =>
    value === '' ? [] : [{ strong: `${name}: ` }, `${value} `],
  )
  return runs.length === 0 ? [] : [paragraph(...runs)]
}

/** The question, who decides, and each choice by its letter with what follows in a line. */
function decisionInShort(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { decision, place, decisionNumber } = scene
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const notes = told.notes.decisions[scene.id]
  const rows = place.choices.map(({ id, when, ...choice }, index): Row => {
    const { short, label, consequence } = decision.choices[id] ?? { label: id, consequence: [] }
    const condition = told.sayTest(when)
    const bounds = notes?.choices[id]?.outOfBounds
    const follows = `${bounds === undefined ? '' : `Out of bounds: ${boundaryNames[bounds.kind].toLowerCase()}. `}${firstSentence(plainText(consequence))}`
    const next = 'move' in choice ? leadsTo(told, scene, choice.move.branches) : ''
    const only = condition === undefined ? [] : [[`Only if ${condition}.`]]
    return { cells: [[[`${letterOf(index)}. ${short ?? label}`], ...only], [[follows]], [[next]]] }
  })
  return [
    paragraph({ strong: `Decision ${decisionNumber}. ${decision.asks} ` }, rulesOf(told, scene, decision).join(' ')),
    tableOf(`Choices at decision ${decisionNumber}`, { Choice: 7, 'What follows': 11, Next: 7 }, rows),
    ...runIn({ Next: place.kind === 'several' ? leadsTo(told, scene, place.branches) : undefined }),
  ]
}

function firstSentence(text: string): string {
  return /^.*?[.!?…][”’"]?(?=\s|$)/s.exec(text)?.[0] ?? text
}

function leadsInShort(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { place, visit } = scene
  if (place.kind !== 'hub' || visit === undefined) return []
  const { least, most } = leadsAllowed(told.story, { ...scene, place })
  return [
    paragraph({ strong: `${visit.asks} ` }, `Members follow ${least === most ? least : `${least} to ${most}`} leads, in any order.`),
    list(
      place.leads.map(({ id, when, move }) => {
        const condition = told.sayTest(when)
        const only = condition === undefined ? '' : ` Only if ${condition}.`
        return [{ strong: `${visit.leads[id]?.label ?? id}: ` }, `${leadsTo(told, scene, move.branches)}${only}`]
      }),
    ),
    ...runIn({ Then: leadsTo(told, scene, place.leave.move.branches) }),
  ]
}
