import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { decoyInKeyEvent, duplicateScene } from '../../diagnostics/references.ts'
import { parsedBy } from '../../scenario/reading/issues.ts'
import type { ReadScenario } from '../../scenario/reading/read-scenario.ts'
import { type PlacedScene, scenePath, valueAt } from '../../scenario/scenario.ts'
import { laterParagraph, type LaterParagraph } from '../../scenario/schema.ts'
import { conditionReferences } from './condition-references.ts'
import { NameCheck } from './name-check.ts'
import { sceneReferences } from './scene-references.ts'

/** Every name that is used must be there, and scene ids once in the whole scenario. */
export function checkReferences(read: ReadScenario): readonly Diagnostic[] {
  const check = new NameCheck(read)
  const { parts, names } = read
  for (const { id, path } of names.repeated)
    check.problem(span => duplicateScene(span, id, names.scenes?.get(id)?.stage ?? ''), path, 'key')
  for (const scene of parts.scenes.values()) {
    sceneReferences(scene, check)
    decoys(scene, check)
  }
  for (const [id, { when, before, scene }] of parts.interrupts) {
    const at = ['interrupts', id]
    conditionReferences(when, [...at, 'when'], check)
    before.forEach((name, index) => check.scene(name, [...at, 'before', index]))
    check.scene(scene, [...at, 'scene'])
  }
  for (const [id, { when }] of parts.recommendations)
    conditionReferences(when, ['recommendations', id, 'when'], check, 'recommendation')
  soundParagraphs(read).forEach(([index, { when }]) =>
    conditionReferences(when, ['six-months-later', index, 'when'], check, 'later'),
  )
  return check.problems
}

function decoys(scene: PlacedScene, check: NameCheck): void {
  scene['key-event']?.measures.forEach((id, index) => {
    if (check.read.parts.measures.get(id)?.decoy === undefined) return
    check.problem(span => decoyInKeyEvent(span, id), [...scenePath(scene), 'key-event', 'measures', index])
  })
}

/** The paragraphs of `six-months-later` that have their shape and were not torn by an error of syntax, each with its place. */
function soundParagraphs({ source }: ReadScenario): readonly (readonly [number, LaterParagraph])[] {
  const paragraphs = valueAt(source.value, ['six-months-later'])
  if (!Array.isArray(paragraphs)) return []
  return paragraphs.flatMap((paragraph: unknown, index) => {
    if (!source.isTrusted(['six-months-later', index])) return []
    const parsed = parsedBy(laterParagraph, paragraph)
    return 'output' in parsed ? [[index, parsed.output] as const] : []
  })
}
