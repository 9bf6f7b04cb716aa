import { paragraph, type Row } from '../report/block.ts'
import { counted, listed } from '../report/say.ts'
import type { FacilitatorsStory } from './facilitators-story.ts'
import { type PaperBlock, points, type Sheet, subheading, tableOf } from './paper.ts'
import { leadsAllowed, pointerTo, type StoryScene } from './story.ts'
import { clockTime } from './timings.ts'

/** The session by the clock, and what to leave out when it runs late. */
export function planSheet(told: FacilitatorsStory): Sheet {
  const { longest } = told.timings
  return {
    id: 'plan',
    title: 'The plan',
    blocks: [
      paragraph(
        `The longest route takes about ${longest} minutes to read, with three minutes for each decision without a timer. ` +
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
  const bridges = listed(scenes.filter(scene => isBridge(told, scene)).map(({ number }) => String(number)))
  return [
    ...scenes.flatMap(scene => fewerLooks(told, scene)),
    ...(bridges === ''
      ? []
      : [`Sum these scenes up in a sentence or two. They have no decisions or documents: ${bridges}.`]),
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

/** A scene that only leads on. */
function isBridge({ notes }: FacilitatorsStory, { id, place, exhibits }: StoryScene): boolean {
  return place.kind === 'passage' && exhibits.length === 0 && notes.keyEvents[id] === undefined
}

/** Whether no later scene can tell what was chosen. */
export function changesNothing({ place }: StoryScene): boolean {
  if (place.kind === 'several') return place.choices.every(({ effects }) => effects.length === 0)
  if (place.kind !== 'single') return false
  const ways = new Set(place.choices.map(({ move }) => JSON.stringify(move.branches)))
  return ways.size === 1 && place.choices.every(({ move }) => move.effects.length === 0)
}
