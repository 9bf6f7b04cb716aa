import {
  type FacilitatorsPaper,
  isForFacilitator,
  type Paper,
  paperFileName,
  type PaperKind,
} from '../../core/papers/paper.ts'
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
  const texts = new Map([...exhibits].map(([id, { text }]) => [id, text]))
  const paper = isForFacilitator(kind)
    ? await facilitatorsPaper(kind, entry, script, texts)
    : await membersPaper(kind, script, texts)
  return { paper, script, exhibits }
}

async function exhibitsOf(entry: LibraryEntry, { exhibits }: Script): Promise<Map<string, ExhibitModule>> {
  const ids = Object.keys(exhibits)
  return new Map(await Promise.all(ids.map(async id => [id, await entry.loadExhibit(id)] as const)))
}

async function facilitatorsPaper(
  kind: FacilitatorsPaper,
  entry: LibraryEntry,
  script: Script,
  exhibitTexts: ReadonlyMap<string, string>,
): Promise<Paper> {
  const telling = { script, notes: await entry.loadDebrief(), exhibitTexts }
  if (kind === 'mel') return (await import('../../core/papers/main-event-list.ts')).mainEventList(telling)
  return (await import('../../core/papers/guide.ts')).facilitatorsGuide(telling)
}

async function membersPaper(
  kind: Exclude<PaperKind, FacilitatorsPaper>,
  script: Script,
  exhibitTexts: ReadonlyMap<string, string>,
): Promise<Paper> {
  switch (kind) {
    case 'participants':
      return (await import('../../core/papers/participants.ts')).participantsPapers(script, exhibitTexts)
    case 'observer':
      return (await import('../../core/papers/observer.ts')).observersSheet(script)
    case 'ballots':
      return (await import('../../core/papers/ballots.ts')).ballotSlips(script)
  }
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
