import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import { decisionsIn, type PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'

/** A scene by the words that the room saw of it: titles stand in the facilitator's papers, and on no screen. */
export function headlineOf({ scenes }: Script, scene: SceneId): string {
  const found = entry(scenes, scene)
  return found?.headline ?? found?.title ?? scene
}

/** A choice by the words that stood beside its letter. */
export function choiceInShort({ scenes }: Script, scene: SceneId, choice: ChoiceId): string {
  const found = entry(entry(scenes, scene)?.decision?.choices ?? {}, choice)
  return found?.short ?? found?.label ?? choice
}

/** What was chosen at a scene, in short; nothing where nothing was decided. */
export function chosenAt(script: Script, path: PlayedPath, scene: SceneId): readonly string[] {
  return decisionsIn(path)
    .filter(decision => decision.scene === scene)
    .flatMap(({ done }) => done.picks.map(pick => choiceInShort(script, scene, pick)))
}
