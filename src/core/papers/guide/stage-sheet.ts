import { counted } from '../../findings/say.ts'
import { paragraph } from '../../findings/section.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import type { Sheet } from '../paper.ts'
import { clockTime } from '../timings.ts'
import type { LegalNumbers } from './law-sheet.ts'
import { sceneBlocks } from './scene-blocks.ts'

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
