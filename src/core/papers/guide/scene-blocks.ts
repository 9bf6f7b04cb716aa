import type { Particular } from '../../findings/block.ts'
import { sentence } from '../../findings/say.ts'
import { list, paragraph } from '../../findings/section.ts'
import { entry } from '../../session/script.ts'
import { cutsIn } from '../cuts-in.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import { injectWords } from '../inject-words.ts'
import { leadsTo } from '../leads-to.ts'
import { type PaperBlock, spoken, subheading } from '../paper-block.ts'
import { proseBlocks } from '../prose-blocks.ts'
import { sheetsHanded } from '../sheets-handed.ts'
import { pointerTo, type StoryScene } from '../story.ts'
import { clockTime } from '../timings.ts'
import { decisionBlocks } from './decision-blocks.ts'
import type { LegalNumbers } from './law-sheet.ts'
import { leadBlocks } from './lead-blocks.ts'

/** One scene as the facilitator tells it: what to read, what to know, what to ask, and where it leads. */
export function sceneBlocks(
  told: FacilitatorsStory,
  law: LegalNumbers,
  scene: StoryScene,
): readonly PaperBlock[] {
  return [
    subheading(1, `${scene.number}. ${scene.title}`),
    ...particulars(told, scene),
    ...proseBlocks(scene.text, spoken),
    ...forYou(told, scene),
    ...prompts(scene),
    ...decisionBlocks(told, law, scene),
    ...leadBlocks(told, scene),
    ...onwards(told, scene),
  ]
}

function particulars(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { script, story, timings, sayTest } = told
  const start = timings.starts.get(scene.id)
  const handed = sheetsHanded(story, scene)
  const items: readonly (Particular | undefined)[] = [
    scene.clock === undefined ? undefined : { name: 'In the story', value: [scene.clock] },
    start === undefined ? undefined : { name: 'By', value: [clockTime(start)] },
    named('Cuts in', cutsIn(story, scene, sayTest)),
    scene.aside?.kind === 'lead'
      ? { name: 'Only if', value: [`members follow this lead at ${pointerTo(story, scene.aside.hub)}`] }
      : undefined,
    scene.inject === undefined
      ? undefined
      : { name: 'Inject', value: [injectWords(scene.inject, script).join('\n')] },
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
    ...(prose === undefined
      ? []
      : [subheading(2, 'For you'), ...proseBlocks(prose, text => paragraph(...text))]),
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
    return [
      paragraph({ strong: 'The story ends here' }, `: ${endings[entry(notes.endings, id) ?? 'partial']}.`),
    ]
  if (place.kind !== 'passage') return []
  const [first, ...rest] = leadsTo(story, scene, place.move.branches, sayTest)
  return [paragraph({ strong: 'Next: ' }, [first, ...rest].join(' '))]
}

const endings = {
  contained: 'the harm was contained',
  partial: 'some of the harm was contained',
  harm: 'serious harm was done',
}
