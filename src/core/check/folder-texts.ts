import { countWords } from '../analysis/tally.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { exhibitFileUnused } from '../diagnostics/quality.ts'
import { exhibitKind, exhibitOutside, missingExhibit } from '../diagnostics/syntax.ts'
import { nearest } from '../diagnostics/wording.ts'
import type { ReadScenario } from '../scenario/reading/read-scenario.ts'
import { Problems } from '../scenario/reading/source.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** A file as it was read: `path` is what diagnostics call it. */
export interface FileText {
  readonly path: string
  readonly text: string
  /** What was wrong before there was a text (see `decode`), or what the compiler of exhibits had to say. */
  readonly problems?: readonly Diagnostic[]
}

/** A file of the `exhibits` folder. */
export interface ExhibitText extends FileText {
  /** How many words its readers read; counted in the text itself when left out. */
  readonly words?: number
}

/** A scenario folder's texts, as whoever reads the disk hands them in. */
export interface FolderTexts {
  /** The folder's own name. */
  readonly folder: string
  readonly scenario: FileText
  readonly playthroughs?: FileText | undefined
  /** Every file of the `exhibits` folder, by the name that the scenario uses: `exhibits/letter.mdx`. */
  readonly exhibits: ReadonlyMap<string, ExhibitText>
}

/** Whether a file can be an exhibit, by its name. */
export function isExhibitText(name: string): boolean {
  return /\.mdx?$/.test(name)
}

/** The files that exhibits name must be there, inside the folder; and those that are there should be named. */
export function exhibitFiles({ source, parts }: ReadScenario, { exhibits }: FolderTexts): readonly Diagnostic[] {
  const problems = new Problems(source)
  for (const [id, { file }] of parts.exhibits) {
    const path = ['exhibits', id, 'file']
    if (!/^exhibits\/[^/\\]+$/.test(file)) problems.atValue(path, exhibitOutside, file)
    else if (!isExhibitText(file)) problems.atValue(path, exhibitKind, file)
    else if (!exhibits.has(file)) problems.atValue(path, missingExhibit, file, nearest(file, exhibits.keys()))
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
