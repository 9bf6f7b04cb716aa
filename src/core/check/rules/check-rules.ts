import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ReadScenario } from '../../scenario/reading/read-scenario.ts'
import { Problems } from '../problems.ts'
import { fileRules } from './file-rules.ts'
import { nameRules } from './name-rules.ts'
import { sceneRules } from './scene-rules.ts'

/** What the format asks beyond keys and types, of one scene or entry at a time. */
export function checkRules(read: ReadScenario, folder: string): readonly Diagnostic[] {
  const problems = new Problems(read.source)
  fileRules(read, folder, problems)
  nameRules(read, problems)
  for (const scene of read.parts.scenes.values()) sceneRules(scene, problems)
  return problems.found
}
