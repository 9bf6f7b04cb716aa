import type { Diagnostic } from '../diagnostics/diagnostic.ts'

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
