import type { PlayedPath, PlayedScene } from '../../../core/session/played-path.ts'
import type { Script } from '../../../core/session/script.ts'
import type { Session } from '../../../core/session/session.ts'

/** Every document that was handed over at these scenes, once, in order. */
export function exhibitsMet(script: Script, scenes: readonly PlayedScene[]): readonly string[] {
  return [...new Set(scenes.flatMap(({ scene }) => script.scenes[scene]?.exhibits ?? []))]
}

export function exhibitsOpened({ log }: Session): ReadonlySet<string> {
  return new Set(log.flatMap(event => (event.type === 'opened-exhibit' ? [event.exhibit] : [])))
}

/** The first scene on the way at which a document was handed over. */
export function sceneOfExhibit(exhibit: string, script: Script, path: PlayedPath): string | undefined {
  return path.scenes.find(({ scene }) => script.scenes[scene]?.exhibits.includes(exhibit) === true)?.scene
}
