import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { quality } from '../diagnostics/quality.ts'
import { readScenario } from '../scenario/reading/read-scenario.ts'
import { Problems } from '../scenario/reading/source.ts'
import { type PlacedScene, scenePath } from '../scenario/scenario.ts'
import { readingEase } from './figures.ts'
import type { FolderTexts } from './folder-texts.ts'

/** Plain English has 60 or more. Below this, few people follow a text at the first reading. */
const hardBelow = 50
/** Of fewer words, one long name decides. */
const fewestWords = 30

/** Scenes that members may have to read twice. */
export function hardScenes(folder: FolderTexts): readonly Diagnostic[] {
  const { source, parts } = folder.read ?? readScenario(folder.scenario.text, folder.scenario.path)
  const problems = new Problems(source)
  for (const scene of parts.scenes.values()) {
    const { score = 100, words, longest } = readingEase(textsOf(scene))
    if (words >= fewestWords && score < hardBelow)
      problems.atKey(scenePath(scene), quality.hardScene, Math.round(score), longest)
  }
  return problems.found
}

function textsOf({ text, decision, visit }: PlacedScene): readonly string[] {
  const choices = [...(decision?.choices.values() ?? [])]
  const leads = [...(visit?.leads.values() ?? [])]
  const texts = [
    text,
    decision?.asks,
    visit?.asks,
    ...choices.flatMap(({ label, consequence }) => [label, consequence]),
    ...leads.map(({ label }) => label),
  ]
  return texts.flatMap(words => (words === undefined ? [] : [withoutMarks(words)]))
}

/** Without the marks of Markdown, and the addresses of links. */
function withoutMarks(prose: string): string {
  return prose.replaceAll(/\]\([^)]*\)|^>\s?|[*_[]/gm, '')
}
