import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ReadScenario } from '../../scenario/reading/read-scenario.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { FolderTexts } from '../folder-texts.ts'
import { Problems } from '../problems.ts'
import { unusedFiles } from './exhibit-files.ts'
import { glossary } from './glossary.ts'
import { legalNotes } from './legal-notes.ts'
import { roomText } from './room-text.ts'
import { scanExhibit, scanScenario } from './scan-texts.ts'
import { unused } from './unused.ts'

/** What can be said of each text by itself, whatever else is wrong. */
export function checkTexts({ source, parts }: ReadScenario, folder: FolderTexts): readonly Diagnostic[] {
  const problems = new Problems(source)
  for (const scene of parts.scenes.values()) roomText(scene, problems)
  const exhibits = [...folder.exhibits.values()].flatMap(({ path, text }) => scanExhibit(path, text))
  return [...problems.found, ...scanScenario(source), ...exhibits]
}

/** What can only be said of a scenario that is whole: what is never used, and what the law notes need. */
export async function checkWhole(
  scenario: Scenario,
  read: ReadScenario,
  folder: FolderTexts,
  today: string,
): Promise<readonly Diagnostic[]> {
  const problems = new Problems(read.source)
  unused(scenario, read.source, folder, problems)
  glossary(scenario, read.source, folder, problems)
  await legalNotes(scenario, today, problems)
  return [...problems.found, ...unusedFiles(read, folder)]
}
