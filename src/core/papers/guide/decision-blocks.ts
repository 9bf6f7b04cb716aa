import { listed, sentence } from '../../findings/say.ts'
import { list, notice, paragraph } from '../../findings/section.ts'
import type { Text } from '../../findings/text.ts'
import { letterOf, type DecisionScript } from '../../session/script.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import { leadsTo } from '../leads-to.ts'
import { spoken, subheading, type PaperBlock } from '../paper-block.ts'
import { personNamed } from '../person-named.ts'
import type { StoryScene } from '../story.ts'
import { choiceBlocks, type Deciding } from './choice-blocks.ts'
import { changesNothing } from './cuts.ts'
import type { LegalNumbers } from './law-sheet.ts'

/** The question, and each choice with what follows, where it leads, and what it does to the four Ps. */
export function decisionBlocks(
  told: FacilitatorsStory,
  law: LegalNumbers,
  scene: StoryScene,
): readonly PaperBlock[] {
  const { decision, place, decisionNumber } = scene
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const conditions = place.choices.map(({ when }) => told.sayTest(when))
  return [
    subheading(2, `Decision ${decisionNumber}`),
    spoken([decision.asks]),
    list(rulesOf(told, scene, decision)),
    ...(conditions.every(condition => condition === undefined) ? [] : [lettersMove]),
    ...place.choices.flatMap(({ id }, index) =>
      choiceBlocks(told, law, { scene, place, id, index, when: conditions[index] }),
    ),
    ...togetherTo(told, scene, place),
  ]
}

const lettersMove = notice(
  'Not all of these are always on offer. Letter only those that are, from A on: those after a gap move up.',
)

function rulesOf(told: FacilitatorsStory, scene: StoryScene, decision: DecisionScript): readonly Text[] {
  const { seconds, pick, actor } = decision
  const notes = told.notes.decisions[scene.id]
  const ids = Object.keys(decision.choices)
  const timeout = (notes?.timeout ?? []).map(id => letterOf(ids.indexOf(id)))
  return [
    [`Who decides in the story: ${sentence(personNamed(actor, told.script))}`],
    ...(pick === undefined
      ? []
      : [[`Members take ${pick.min === pick.max ? pick.min : `${pick.min} to ${pick.max}`}.`]]),
    ...(seconds === undefined ? [] : [[`Timer: ${seconds} seconds.${binds(timeout)}`]]),
    ...(notes?.clearCut === undefined ? [] : [[`One choice is simply the best here: ${notes.clearCut}`]]),
    ...(changesNothing(scene)
      ? [['If late: whatever is chosen, the story goes on alike. Take one show of hands.']]
      : []),
  ]
}

function binds(timeout: readonly string[]): string {
  return timeout.length === 0
    ? ' It only informs.'
    : ` It binds: when it runs out, ${listed(timeout)} is taken.`
}

/** Of a decision of several choices, which leads one way. */
function togetherTo(
  { story, sayTest }: FacilitatorsStory,
  scene: StoryScene,
  place: Deciding,
): readonly PaperBlock[] {
  if (place.kind !== 'several') return []
  return [paragraph({ strong: 'Next: ' }, leadsTo(story, scene, place.branches, sayTest).join(' '))]
}
