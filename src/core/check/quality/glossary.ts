import { termNeverUsed } from '../../diagnostics/quality.ts'
import type { Source } from '../../scenario/reading/source.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { FolderTexts } from '../folder-texts.ts'
import type { Problems } from '../problems.ts'
import { isMentioned } from './mentioned.ts'

/** Terms that no text uses: in the scenario outside the glossary, or in an exhibit. */
export function glossary(
  { glossary: terms }: Scenario,
  source: Source,
  folder: FolderTexts,
  problems: Problems,
): void {
  for (const term of terms.keys()) {
    if (!isMentioned(term, { source, folder, except: 'glossary' }))
      problems.atKey(['glossary', term], span => termNeverUsed(span, term))
  }
}
