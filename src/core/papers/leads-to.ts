import { gateOf, type Branch } from '../machine/graph.ts'
import { capital, sentence } from '../findings/say.ts'
import type { SayTest } from './condition-words.ts'
import { pointerTo, sceneAt, type Story, type StoryScene } from './story.ts'

/** Where some branches lead, the first that holds being taken, in sentences. */
export function leadsTo(
  story: Story,
  from: StoryScene,
  branches: readonly Branch[],
  sayTest: SayTest,
): readonly string[] {
  const { aside } = from
  const { graph } = story.script
  if (aside?.kind === 'interrupt' && branches.every(branch => resumes(story, from, branch)))
    return ['Back to the scene that was put off.']
  const real =
    aside?.kind === 'lead' ? branches.filter(({ to }) => !aside.exits.has(sceneAt(graph, to))) : branches
  const targets = real.map(({ when, to }) => ({ when: sayTest(when), target: sceneAt(graph, to) }))
  const said = targets.map(({ when, target }, index) => {
    const where =
      aside?.kind === 'lead' && target === aside.hub
        ? `back to ${pointerTo(story, target)}`
        : pointerTo(story, target)
    if (when !== undefined) return sentence(`If ${when}: ${where}`)
    return sentence(index === 0 ? capital(where) : `Otherwise: ${where}`)
  })
  return [...new Set(said)]
}

/** Whether a branch goes on with what an interrupt put off. */
function resumes({ ways }: Story, { id, aside }: StoryScene, branch: Branch): boolean {
  if (aside?.kind !== 'interrupt') return false
  return (ways.get(id) ?? []).some(
    ({ to, cutIns }) => cutIns.includes(aside.start) && branch.to === gateOf(to),
  )
}
