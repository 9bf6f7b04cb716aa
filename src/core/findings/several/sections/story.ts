import { entry } from '../../../session/entry.ts'
import type { Script } from '../../../session/script.ts'
import type { Block } from '../../block.ts'
import { capital, listed, sentence } from '../../say.ts'
import { paragraph, type Draft } from '../../section.ts'
import { headlineOf } from '../../sections/story.ts'
import { ref, type Text } from '../../text.ts'
import type { DecisionTallied, SeveralEvidence } from '../evidence.ts'
import { ofThoseAt } from '../say-plays.ts'
import { sayEnded } from './how-far.ts'

/** What happens in the story, for those who were not there, with what most plays chose, stage by stage. */
export function story(script: Script, evidence: SeveralEvidence): Draft {
  return {
    id: 'story',
    title: 'The story in short',
    blocks: [
      paragraph(sentence(script.summary)),
      ...script.stages.flatMap(({ id, title }) => stage(title, toldIn(id, script, evidence))),
      paragraph({ strong: 'How it ended. ' }, sayEnded(evidence.endings)),
    ],
  }
}

function stage(title: string, told: Text): readonly Block[] {
  return told.length === 0 ? [] : [paragraph({ strong: `${title}.` }, ...told)]
}

/** Its decisions; of a stage without one, its first scene that was met. */
function toldIn(stageId: string, script: Script, evidence: SeveralEvidence): Text {
  const isHere = (scene: string) => entry(script.scenes, scene)?.stage === stageId
  const decisions = evidence.decisions.filter(({ scene }) => isHere(scene))
  if (decisions.length > 0) return decisions.flatMap(decision => sayDecided(script, decision))
  const first = evidence.scenesMet.find(
    scene => isHere(scene) && script.graph.places[scene]?.kind !== 'ending',
  )
  return first === undefined ? [] : [` ${headlineOf(script, first)}`]
}

function sayDecided(script: Script, decision: DecisionTallied): Text {
  const { scene, number } = decision
  return [` ${headlineOf(script, scene)} ${mostTook(decision)} (`, ref(number), ').']
}

function mostTook(decision: DecisionTallied): string {
  const { choices, telling, plays } = decision
  if (telling === 'withheld') return 'Too few plays are counted to say what was decided'
  const most = Math.max(...choices.map(choice => choice.plays + choice.late))
  if (telling === 'shared' && most < plays) return 'The plays went different ways'
  const names = choices.filter(choice => choice.plays + choice.late === most).map(({ name }) => `“${name}”`)
  const each = names.length > 1 && most < plays ? 'each of ' : ''
  return `${capital(ofThoseAt(decision, most))} took ${each}${listed(names)}`
}
