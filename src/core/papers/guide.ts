import { joined, notice, paragraph, type Row, type Text } from '../report/block.ts'
import { counted, listed, sentence } from '../report/say.ts'
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
import { planSheet } from './guide-plan.ts'
import { type Paper, type PaperBlock, paperOf, points, proseBlocks, type Sheet, subheading, tableOf } from './paper.ts'
import { afterSheet } from './script-debrief.ts'
import { boundaryNames, leadBlocks, onwards, rulesOf } from './script-scenes.ts'
import type { StoryScene } from './story.ts'
import { clockTime } from './timings.ts'
import { trackSheet } from './whole-script.ts'

/** What a facilitator has open at the table: scene by scene what the room sees, what to ask, and where choices lead. */
export function runningGuide(input: PaperInput): Paper {
  const told = facilitatorsStory(input)
  const sheets = [
    together(startSheet, planSheet(told)),
    ...told.script.stages.map((_, index) => stageInShort(told, index)),
    together(afterSheet(told, false), ...trackSheet(told)),
  ]
  return paperOf('guide', `Running guide: ${input.script.title}`, sheets, { textSize: 'small' })
}

/** What no scene says, in short: the page on how to lead a group session says more. */
const startSheet: Sheet = {
  id: 'start',
  title: 'How to use this guide',
  blocks: [
    notice('This guide gives the story away. Do not show it to members or the observer before the debrief.'),
    paragraph(
      'It goes with the room screen. To read out a scene without a screen, and for consequences, points and the law, use the ' +
        'whole script. All papers use the same numbers. The last page is to keep track of what the story remembers.',
    ),
    subheading(1, 'At each decision'),
    points([
      'Agree on one rule before the first: by majority, by consensus, or advice only. Say who decides in the story.',
      'Letter the choices on offer from A, without gaps, as the room screen does. Never say which is best.',
      'Let everyone think in silence, then talk. Then vote, on ballot sheets or by show of hands.',
      'Count in the open, and count those who abstain. With fewer than five at a table, count the whole room together.',
      'If there is a tie, the chair has the casting vote between the tied choices.',
      'A timer only informs the group, unless the story makes a choice when it runs out.',
      'A scribe writes down the count, the reason in one sentence, and the minority view. Then read out what follows.',
    ]),
    subheading(1, 'When it gets hard'),
    points([
      'If someone discloses a real concern: stop, speak privately, refer. In danger: 999. A child or an adult at risk: the safeguarding team, today. Leave it out of the notes.',
      'If someone disputes the law: show the source and date in the whole script, note the question for the monitoring officer, and move on.',
      'If talk turns to people or parties: we test controls, not people. Ask which control would have caught it.',
      'If a few do all the talking: let everyone write for a minute. Start with people who have not spoken.',
    ]),
  ],
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
  const { id, aside, discuss } = scene
  const start = timings.starts.get(id)
  const event = entry(notes.keyEvents, id)
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
    ...leadBlocks(told, scene),
    ...onwards(told, scene),
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
  const allLead = place.kind === 'several' ? place.branches : []
  // Where it depends on more than the choice, one paragraph below says so for all that lead there.
  const depends = new Map<string, readonly string[]>()
  const rows = place.choices.map(({ id, when, ...choice }, index): Row => {
    const { short, label, consequence } = decision.choices[id] ?? { label: id, consequence: [] }
    const condition = told.sayTest(when)
    const bounds = notes?.[id]?.outOfBounds
    const outside = bounds === undefined ? '' : `Out of bounds: ${boundaryNames[bounds.kind].toLowerCase()}. `
    const branches = 'move' in choice ? choice.move.branches : allLead
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
