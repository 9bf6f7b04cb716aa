import { entry, type Script } from '../../session/script.ts'
import type { Block } from '../block.ts'
import { type DecisionMade, type Evidence, standing } from '../evidence.ts'
import { listed, sentence } from '../say.ts'
import { type Draft, paragraph } from '../section.ts'
import { ref, type Run, type Text } from '../text.ts'
import { outcomes } from './looked-back.ts'
import { whoIsWho } from './who-is-who.ts'

/** What happened, for those who were not there: what was met and decided, stage by stage, and how it ended. */
export function story(script: Script, evidence: Evidence): Draft {
  return {
    id: 'story',
    title: 'The story in short',
    blocks: [
      paragraph(sentence(script.summary)),
      ...script.stages.flatMap(({ id, title }) => stage(title, toldIn(id, script, evidence))),
      paragraph({ strong: 'How it ended. ' }, ...ended(script, evidence)),
      ...whoIsWho(script),
    ],
  }
}

function stage(title: string, told: Text): readonly Block[] {
  return told.length === 0 ? [] : [paragraph({ strong: `${title}.` }, ...told)]
}

/** The decisions that stand; of a stage without one, the scene with which it began. */
function toldIn(stageId: string, script: Script, evidence: Evidence): Text {
  const isHere = (scene: string) => entry(script.scenes, scene)?.stage === stageId
  const decisions = standing(evidence).filter(({ scene }) => isHere(scene))
  if (decisions.length > 0) return decisions.flatMap(decision => sayDecided(script, evidence, decision))
  const first = evidence.scenesMet.slice(0, -1).find(isHere)
  return first === undefined ? [] : [` ${headlineOf(script, first)}`]
}

function sayDecided(script: Script, evidence: Evidence, { scene, number, ranOut, taken }: DecisionMade): Text {
  const chose = evidence.alone ? 'The player chose' : 'Members chose'
  const names = taken.map(({ name }) => `“${name}”`)
  const what = names.length === 0 ? 'none of the choices' : listed(names)
  const how = ranOut ? `Nobody decided in time, which meant ${what}` : `${chose} ${what}`
  return [` ${headlineOf(script, scene)} ${how} (`, ref(number), ').']
}

export function headlineOf(script: Script, scene: string): string {
  const { headline, title = scene } = entry(script.scenes, scene) ?? {}
  return sentence(headline ?? title)
}

function ended(script: Script, evidence: Evidence): readonly Run[] {
  const { end, scenesMet } = evidence
  const last = scenesMet.at(-1) ?? script.graph.start
  const headline = entry(script.scenes, last)?.headline
  const words = headline === undefined ? '' : ` ${sentence(headline)}`
  if (end.kind === 'ending') return [`It came to “${end.title}”.${words} ${outcomes[end.outcome]}`]
  const isTold = standing(evidence).some(({ scene }) => scene === last)
  return [`It came to no ending. It was left at “${end.title}”.${isTold ? '' : words}`]
}
