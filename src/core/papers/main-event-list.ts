import { type Cell, paragraph, type Row } from '../report/block.ts'
import {
  facilitatorsStory,
  type FacilitatorsStory,
  handoutsAt,
  injectWords,
  interruptWords,
  type PaperInput,
  personNamed,
} from './facilitators-story.ts'
import { type Paper, paperOf, tableOf } from './paper.ts'
import { clockTime, storyScene, type StoryScene } from './story.ts'

/** The Main Event List: every scene with what comes in, what is discussed and decided, and what is handed out. */
export function mainEventList(input: PaperInput): Paper {
  const { script } = input
  const told = facilitatorsStory(input)
  const blocks = [
    paragraph(
      `Made from version ${script.version} of the scenario. Times are in hours and minutes from the start, and are the ` +
        'latest at which a scene should begin. No session reaches every scene. The running guide uses the same ' +
        'numbers and says where each choice leads.',
    ),
    tableOf(
      'Main events',
      shares,
      told.story.scenes.map(scene => row(told, scene)),
      { isSmall: true },
    ),
  ]
  const sheet = { id: 'events', title: 'Events in their possible order', blocks }
  return paperOf('mel', `Main Event List: ${script.title}`, [sheet], { orientation: 'landscape' })
}

const shares = {
  'No.': 4,
  Time: 5,
  Stage: 9,
  Scene: 12,
  Inject: 15,
  'Expected discussion': 22,
  Decision: 17,
  Exhibits: 13,
  Notes: 16,
}

function row(told: FacilitatorsStory, scene: StoryScene): Row {
  const { script, story, timings } = told
  const start = timings.starts.get(scene.id)
  const stage = script.stages.findIndex(({ id }) => id === scene.stage)
  return {
    cells: [
      lines([String(scene.number)]),
      lines([start === undefined ? undefined : clockTime(start)]),
      lines([`${stage + 1}. ${script.stages[stage]?.title ?? ''}`]),
      lines([scene.title, scene.clock]),
      lines(injectWords(scene, script)),
      lines(scene.discuss),
      lines(decisionLines(told, scene)),
      lines(handoutsAt(story, scene)),
      lines(notes(told, scene)),
    ],
  }
}

function lines(all: readonly (string | undefined)[]): Cell {
  const given = all.filter(line => line !== undefined)
  return given.length === 0 ? [['–']] : given.map(line => [line])
}

function decisionLines({ script, notes: debrief }: FacilitatorsStory, scene: StoryScene): readonly string[] {
  const { id, decision, visit, decisionNumber } = scene
  const expected = debrief.decisions[id]?.expected
  if (visit !== undefined) return [visit.asks]
  if (decision === undefined) return []
  return [
    `Decision ${decisionNumber}`,
    decision.asks,
    `For: ${personNamed(decision.actor, script)}`,
    ...(expected === undefined ? [] : [`Expected: ${expected}`]),
  ]
}

function notes(told: FacilitatorsStory, scene: StoryScene): readonly (string | undefined)[] {
  const { story, notes: debrief } = told
  const { aside, id, decision } = scene
  return [
    debrief.keyEvents[id] && 'Key event',
    debrief.endings[id] && `Ending: ${debrief.endings[id]}`,
    aside?.kind === 'lead' ? `A lead of scene ${storyScene(story, aside.hub).number}` : undefined,
    interruptWords(told, scene),
    decision?.seconds === undefined ? undefined : `Timer: ${decision.seconds} seconds`,
  ]
}
