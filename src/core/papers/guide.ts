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
import { type Paper, type PaperBlock, paperOf, points, proseBlocks, type Sheet, subheading, tableOf } from './paper.ts'
import { afterSheet } from './script-debrief.ts'
import { changesNothing, leadBlocks, onwards, rulesOf, stageSheets } from './script-scenes.ts'
import { clockTime, leadsAllowed, pointerTo, type StoryScene } from './story.ts'
import { trackSheet } from './whole-script.ts'
import { boundaryNames } from '../score/score-words.ts'

/** What a facilitator has open at the table: scene by scene what the room sees, what to ask, and where choices lead. */
export function runningGuide(input: PaperInput): Paper {
  const told = facilitatorsStory(input)
  const sheets = [
    together(startSheet, planSheet(told)),
    ...stageSheets(told, sceneInShort),
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

function together(first: Sheet, ...others: readonly Sheet[]): Sheet {
  const below = others.flatMap(({ title, blocks }) => [subheading(1, title), ...blocks])
  return { ...first, blocks: [...first.blocks, ...below] }
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

function runIn(values: Readonly<Record<string, string | undefined>>): readonly PaperBlock[] {
  const given = Object.entries(values).filter(([, value = '']) => value !== '')
  const texts = given.map(([name, value = '']): Text => [{ strong: `${name}: ` }, value])
  return texts.length === 0 ? [] : [paragraph(...joined(texts, ' '))]
}

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

/** The session by the clock, and what to leave out when it runs late. */
export function planSheet(told: FacilitatorsStory): Sheet {
  const { longest } = told.timings
  return {
    id: 'plan',
    title: 'The plan',
    blocks: [
      paragraph(
        `The longest route takes about ${longest} minutes, with five for each decision unless the author gives another time. ` +
          'Discussion will take longer, and it is what members come for. The times below fit the longest route, and keep ' +
          'the rest for looking back, debrief and close.',
      ),
      timetable(told),
      subheading(1, 'If you run late'),
      points(timeSavings(told)),
    ],
  }
}

function timetable({ script, timings }: FacilitatorsStory): PaperBlock {
  const { welcome, after, total, stages } = timings
  return tableOf('Minutes by stage', { Part: 10, 'Starts at': 3, Minutes: 3, 'Actual start': 4 }, [
    row('Welcome and ground rules', 0, welcome),
    ...stages.map(({ start, minutes }, index) =>
      row(`Stage ${index + 1}: ${script.stages[index]?.title ?? ''}`, start, minutes),
    ),
    row('Looking back, debrief and close', after, total - after),
  ])
}

function row(part: string, start: number, minutes: number): Row {
  return { cells: [[[part]], [[clockTime(start)]], [[String(minutes)]], [[]]] }
}

/** What can be left out without changing what comes, the cheapest first. */
function timeSavings(told: FacilitatorsStory): readonly string[] {
  const { scenes } = told.story
  const bridges = scenes.filter(
    ({ id, place, exhibits }) =>
      place.kind === 'passage' && exhibits.length === 0 && told.notes.keyEvents[id] === undefined,
  )
  const numbers = listed(bridges.map(({ number }) => String(number)))
  return [
    ...scenes.flatMap(scene => fewerLooks(told, scene)),
    ...(numbers === ''
      ? []
      : [`Sum these scenes up in a sentence or two. They have no decisions or documents: ${numbers}.`]),
    ...scenes
      .filter(changesNothing)
      .map(
        ({ id, decisionNumber }) =>
          `Decision ${decisionNumber} (${pointerTo(told.story, id)}): every choice leads to the same scene. Take one quick vote.`,
      ),
    'Hand a document out and point to the key line, instead of reading it aloud.',
    'Use one prompt a scene. Write the other questions on the flipchart.',
    'Never cut looking back or the debrief, where members learn most. Stop the story early instead.',
  ]
}

function fewerLooks({ story }: FacilitatorsStory, scene: StoryScene): readonly string[] {
  const { place } = scene
  if (place.kind !== 'hub') return []
  const { least, most } = leadsAllowed(story, { ...scene, place })
  if (least >= most) return []
  const enough = least === 0 ? 'Members can move on at once' : `${counted(least, 'lead')} is enough`
  return [`At ${pointerTo(story, scene.id)}: ${enough}, of up to ${most}.`]
}
