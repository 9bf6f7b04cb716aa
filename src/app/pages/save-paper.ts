import { paperFileName, type PaperKind } from '../../core/papers/paper.ts'
import type { LibraryEntry } from '../store/workplace.ts'
import { saveFile } from '../ui/save-file.ts'
import { loadPaper } from './load-paper.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Hands a paper to the browser as a Word file, and says its name. */
export async function savePaper(entry: LibraryEntry, kind: PaperKind): Promise<string> {
  const { paper } = await loadPaper(entry, kind)
  const { paperToDocx } = await import('../../documents/docx/paper.ts')
  const name = `${paperFileName(entry.id, kind)}.docx`
  saveFile(name, await paperToDocx(paper), wordType)
  return name
}
