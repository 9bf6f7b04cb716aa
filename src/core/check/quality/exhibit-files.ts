import { countWords } from '../../analysis/tally.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { exhibitFileUnused } from '../../diagnostics/quality.ts'
import { exhibitKind, exhibitOutside, missingExhibit } from '../../diagnostics/syntax.ts'
import { nearest } from '../../diagnostics/wording.ts'
import type { ReadScenario } from '../../scenario/reading/read-scenario.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { type FolderTexts, isExhibitText } from '../folder-texts.ts'
import { Problems } from '../problems.ts'

/** The files that exhibits name must be there, inside the folder; and those that are there should be named. */
export function exhibitFiles(
  { source, parts }: ReadScenario,
  { exhibits }: FolderTexts,
): readonly Diagnostic[] {
  const problems = new Problems(source)
  for (const [id, { file }] of parts.exhibits) {
    const path = ['exhibits', id, 'file']
    if (!/^exhibits\/[^/\\]+$/.test(file)) problems.atValue(path, span => exhibitOutside(span, file))
    else if (!isExhibitText(file)) problems.atValue(path, span => exhibitKind(span, file))
    else if (!exhibits.has(file))
      problems.atValue(path, span => missingExhibit(span, file, nearest(file, exhibits.keys())))
  }
  return problems.found
}

/** Only to be asked when every exhibit could be read. */
export function unusedFiles({ parts }: ReadScenario, { exhibits }: FolderTexts): readonly Diagnostic[] {
  const named = new Set([...parts.exhibits.values()].map(({ file }) => file))
  return [...exhibits]
    .filter(([name]) => !named.has(name))
    .map(([name, { path }]) => exhibitFileUnused({ file: path, start: 0, end: 0 }, name))
}

/** How many words there are to read in each exhibit, by its id. */
export function exhibitWords(scenario: Scenario, { exhibits }: FolderTexts): ReadonlyMap<string, number> {
  return new Map(
    [...scenario.exhibits].map(([id, { file }]) => {
      const exhibit = exhibits.get(file)
      return [id, exhibit?.words ?? countWords(exhibit?.text ?? '')]
    }),
  )
}
