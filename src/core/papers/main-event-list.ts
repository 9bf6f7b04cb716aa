import { type Cell, paragraph, type Row, type Table } from '../report/block.ts'
import { facilitatorsStory, type FacilitatorsStory, type PaperInput } from './facilitators-story.ts'
import { facilitatorMarking, type Paper } from './paper.ts'
import { interruptWords, injectWords, personNamed, handoutsAt } from './story-words.ts'
import { storyScene, type StoryScene } from './story.ts'
import { clockTime } from './timings.ts'

/** The Main Event List: every scene with what comes in, what is discussed and decided, and what is handed out. */
export function mainEventList(telling: PaperInput): Paper {
  const { script } = telling
  return {
    kind: 'mel',
    language: 'en-GB',
    title: `Main Event List: ${script.title}`,
    marking: facilitatorMarking,
    orientation: 'landscape',
    hasContents: false,
    sheets: [
      {
        id: 'events',
        title: 'Events in the order in which they can come',
        blocks: [
          paragraph(
            `Made from version ${script.version} of the scenario. Times count from the beginning, in hours and minutes, and are the ` +
              'latest at which a scene should begin. No evening comes to every scene: where each choice leads stands in the ' +
              'facilitator’s guide, by the same numbers.',
          ),
          table(facilitatorsStory(telling)),
        ],
      },
    ],
  }
}

function table(told: FacilitatorsStory): Table {
  return {
    type: 'table',
    caption: 'Main events',
    columns: [
      { title: 'No.', share: 4 },
      { title: 'Time', share: 5 },
      { title: 'Stage', share: 9 },
      { title: 'Scene', share: 12 },
      { title: 'Inject', share: 15 },
      { title: 'Expected discussion', share: 22 },
      { title: 'Decision', share: 17 },
      { title: 'Exhibits', share: 13 },
      { title: 'Notes', share: 16 },
    ],
    rows: told.story.scenes.map(scene => row(told, scene)),
    isSmall: true,
  }
}

function row(told: FacilitatorsStory, scene: StoryScene): Row {
  const { script, story, timings } = told
  const start = timings.starts.get(scene.id)
  const stage = script.stages.findIndex(({ id }) => id === scene.stage)
  return {
    cells: [
      lines([String(scene.number)]),
      lines(start === undefined ? [] : [clockTime(start)]),
      lines([`${stage + 1}. ${script.stages[stage]?.title ?? ''}`]),
      lines([scene.title, ...(scene.clock === undefined ? [] : [scene.clock])]),
      lines(scene.inject === undefined ? [] : injectWords(scene.inject, script)),
      lines(scene.discuss),
      lines(decisionLines(told, scene)),
      lines(handoutsAt(story, scene)),
      lines(notes(told, scene)),
    ],
  }
}

function lines(all: readonly string[]): Cell {
  return all.length === 0 ? [['–']] : all.map(line => [line])
}

function decisionLines({ script }: FacilitatorsStory, scene: StoryScene): readonly string[] {
  const { decision, visit, decisionNumber } = scene
  if (visit !== undefined) return [visit.asks]
  if (decision === undefined) return []
  return [`Decision ${decisionNumber}`, decision.asks, `For: ${personNamed(decision.actor, script)}`]
}

function notes(told: FacilitatorsStory, scene: StoryScene): readonly string[] {
  const { story, notes: debrief, sayTest } = told
  const { aside, id, decision } = scene
  const cut = interruptWords(story, scene, sayTest)
  return [
    ...(debrief.keyEvents[id] === undefined ? [] : ['Key event']),
    ...(debrief.endings[id] === undefined ? [] : [`Ending: ${debrief.endings[id]}`]),
    ...(aside?.kind === 'lead' ? [`A lead of scene ${storyScene(story, aside.hub).number}`] : []),
    ...(cut === undefined ? [] : [cut]),
    ...(decision?.seconds === undefined ? [] : [`Timer: ${decision.seconds} seconds`]),
  ]
}
