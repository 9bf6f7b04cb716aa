import { joined, list, paragraph, type Row, type Text } from '../report/block.ts'
import { capital, counted, listed, sentence } from '../report/say.ts'
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
import { adviceSheet, startSheet } from './guide-advice.ts'
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
  const sheets = [
    together(startSheet, planSheet(told)),
    adviceSheet,
    ...told.script.stages.map((_, index) => stageInShort(told, index)),
    together(afterSheet(told, false), ...trackSheet(told)),
  ]
  return paperOf('guide', `Running guide: ${input.script.title}`, sheets, { textSize: 'small' })
}

/** Sheets that have room on one page. */
function together(first: Sheet, ...others: readonly Sheet[]): Sheet {
  const below = others.flatMap(({ title, blocks }) => [subheading(1, title), ...blocks])
  return { ...first, blocks: [...first.blocks, ...below] }
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
      'The room sees': `“${scene.headline ?? scene.title}”.`,
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
  const given = Object.entries(values).filter(([, value = '']) => value !== '')
  const texts = given.map(([name, value = '']): Text => [{ strong: `${name}: ` }, value])
  return texts.length === 0 ? [] : [paragraph(...joined(texts, ' '))]
}

/** The question, who decides, and each choice by its letter with what follows in a line. */
function decisionInShort(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { decision, place, decisionNumber } = scene
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const notes = told.notes.decisions[scene.id]?.choices
  // Where it depends on more than the choice, one paragraph below says so for all that lead there.
  const depends = new Map<string, readonly string[]>()
  const rows = place.choices.map(({ id, when, ...choice }, index): Row => {
    const { short, label, consequence } = decision.choices[id] ?? { label: id, consequence: [] }
    const condition = told.sayTest(when)
    const bounds = notes?.[id]?.outOfBounds
    const outside = bounds === undefined ? '' : `Out of bounds: ${boundaryNames[bounds.kind].toLowerCase()}. `
    const branches = 'move' in choice ? choice.move.branches : 'branches' in place ? place.branches : []
    const next = leadsTo(told, scene, branches)
    const isOpen = next.startsWith('If ')
    if (isOpen) depends.set(next, [...(depends.get(next) ?? []), letterOf(index)])
    return {
      cells: [
        [[`${letterOf(index)}. ${short ?? label}`], ...(condition === undefined ? [] : [[`Only if ${condition}.`]])],
        [[`${outside}${firstSentence(plainText(consequence))}`]],
        [[isOpen ? 'It depends: see below.' : next]],
      ],
    }
  })
  return [
    ...runIn({ [`Decision ${decisionNumber}`]: rulesOf(told, scene, decision).join(' ') }),
    tableOf(decision.asks, { Choice: 7, 'What follows': 11, Next: 6 }, rows),
    ...[...depends].flatMap(([next, letters]) => runIn({ [`After ${listed(letters)}`]: next })),
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
    paragraph(
      { strong: `${visit.asks} ` },
      `Members follow ${least === most ? least : `${least} to ${most}`} leads, in any order.`,
    ),
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
