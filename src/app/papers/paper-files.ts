import { type Paper, paperFileName, type PaperKind } from '../../core/papers/paper.ts'
import { makePaper } from '../../core/papers/papers.ts'
import type { Script } from '../../core/session/script.ts'
import type { ExhibitModule, LibraryEntry } from '../store/workplace.ts'
import { saveFile } from '../ui/save-file.ts'

/** A paper with what draws the exhibits in it. */
export interface LoadedPaper {
  readonly paper: Paper
  readonly script: Script
  readonly exhibits: ReadonlyMap<string, ExhibitModule>
}

/** Makes a paper. What is told only afterwards is not even loaded for one that members see. */
export async function loadPaper(entry: LibraryEntry, kind: PaperKind): Promise<LoadedPaper> {
  const script = await entry.loadScript()
  const exhibits = kind === 'observer' || kind === 'ballots' ? new Map() : await exhibitsOf(entry, script)
  const exhibitTexts = new Map([...exhibits].map(([id, { text }]) => [id, text]))
  const paper = await makePaper(kind, { script, exhibitTexts, loadNotes: entry.loadDebrief })
  return { paper, script, exhibits }
}

async function exhibitsOf(entry: LibraryEntry, { exhibits }: Script): Promise<Map<string, ExhibitModule>> {
  const ids = Object.keys(exhibits)
  return new Map(await Promise.all(ids.map(async id => [id, await entry.loadExhibit(id)] as const)))
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Hands a paper to the browser as a Word file, and says its name. */
export async function savePaper(entry: LibraryEntry, kind: PaperKind): Promise<string> {
  const { paper } = await loadPaper(entry, kind)
  const { paperToDocx } = await import('../../documents/docx/paper.ts')
  const name = `${paperFileName(entry.id, kind)}.docx`
  saveFile(name, await paperToDocx(paper), wordType)
  return name
}
