import { entry, type Script } from '../../../session/script.ts'
import type { Block } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import { capital, count, listed, sentence } from '../../say.ts'
import { type Draft, paragraph } from '../../section.ts'
import { headlineOf } from '../../sections/story.ts'
import { whoIsWho } from '../../sections/who-is-who.ts'
import { ref, type Text } from '../../text.ts'
import type { ChoiceTallied, DecisionTallied, SeveralEvidence } from '../evidence.ts'
import { isTooFew, ofThoseAt } from '../say-plays.ts'
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
      ...whoIsWho(script),
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
  const { choices, none, telling, plays } = decision
  if (telling === 'withheld') return 'Too few plays are counted to say what was decided'
  const most = Math.max(none, ...choices.map(takenIn))
  if (telling === 'shared' && most < plays) return 'The plays went different ways'
  if (isTooFew(decision, most))
    return `No choice was that of ${count(fewest)} or more of the ${count(plays)} plays counted there`
  const names = choices.filter(choice => takenIn(choice) === most).map(({ name }) => `“${name}”`)
  const all = none === most ? [...names, 'none of the choices'] : names
  const who = capital(ofThoseAt(decision, most))
  return most === plays ? `${who} took ${listed(all)}` : `${who} took ${others(all, decision, most)}`
}

function takenIn({ plays, late }: ChoiceTallied): number {
  return plays + late
}

/** `“A”, and four others “B”`: where a play takes one choice, those that took another are other plays. */
function others(
  [first = '', ...rest]: readonly string[],
  { several }: DecisionTallied,
  most: number,
): string {
  if (rest.length === 0) return first
  if (several) return `${first}, and as many ${listed(rest)}, though not always the same plays`
  return listed([first, ...rest.map(name => `${count(most)} ${most === 1 ? 'other' : 'others'} ${name}`)])
}
