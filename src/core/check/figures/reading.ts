import { plainText } from '../../scenario/prose.ts'
import { readingEase } from '../../scenario/reading-ease.ts'
import type { LineOf } from '../../scenario/reading/source.ts'
import { scenePath } from '../../scenario/scenario.ts'
import type { SceneScript, Script } from '../../session/script.ts'

/** How easily the scenes are read, by Flesch. */
export interface Reading {
  /** Of all scenes together. */
  readonly ease: number | undefined
  readonly words: number
  readonly sentences: number
  /** The hardest first. */
  readonly hardest: readonly SceneEase[]
}

export interface SceneEase {
  readonly scene: string
  readonly line: number
  readonly ease: number
}

const told = 5

/** Of fewer words, one long name decides. */
const fewestWords = 30

/**
 * What members read at every scene: its text, the question, the labels and what follows. Titles are no sentences, and
 * exhibits are often tables, so neither is measured.
 */
export function reading({ scenes }: Script, lineOf: LineOf): Reading {
  const texts = Object.entries(scenes).map(([id, scene]) => ({ id, scene, read: textsOf(scene) }))
  const { score, words, sentences } = readingEase(texts.flatMap(({ read }) => read))
  const hardest = texts
    .map(({ id, scene, read }) => ({ id, stage: scene.stage, ease: readingEase(read) }))
    .flatMap(({ id, stage, ease }) =>
      ease.score === undefined || ease.words < fewestWords ? [] : [{ id, stage, score: ease.score }],
    )
    .toSorted((one, other) => one.score - other.score)
    .slice(0, told)
  return {
    ease: score,
    words,
    sentences,
    hardest: hardest.map(({ id, stage, score: ease }) => ({
      scene: id,
      line: lineOf(scenePath({ id, stage })),
      ease,
    })),
  }
}

function textsOf({ text, decision, visit }: SceneScript): readonly string[] {
  const choices = Object.values(decision?.choices ?? {})
  return [
    plainText(text),
    decision?.asks ?? '',
    visit?.asks ?? '',
    ...choices.flatMap(({ label, consequence }) => [label, plainText(consequence)]),
    ...Object.values(visit?.leads ?? {}).map(({ label }) => label),
  ]
}
