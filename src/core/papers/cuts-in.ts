import { listed } from '../findings/say.ts'
import type { SayTest } from './condition-words.ts'
import { pointerTo, sceneAt, type Story, type StoryScene } from './story.ts'

/** When the first scene of an interrupt cuts in, in words; nothing for any other scene. */
export function cutsIn(story: Story, { id, aside }: StoryScene, sayTest: SayTest): string | undefined {
  if (aside?.kind !== 'interrupt' || aside.start !== id) return undefined
  const { graph } = story.script
  const found = Object.entries(graph.places).flatMap(([gate, place]) => {
    const branch =
      place.kind === 'gate'
        ? place.branches.slice(0, -1).find(({ to }) => sceneAt(graph, to) === id)
        : undefined
    return branch === undefined ? [] : [{ before: sceneAt(graph, gate), when: sayTest(branch.when) }]
  })
  const before = listed(found.map(one => pointerTo(story, one.before)))
  const when = found[0]?.when
  return `Once, before ${before}${when === undefined ? '' : `, if ${when}`}.`
}
