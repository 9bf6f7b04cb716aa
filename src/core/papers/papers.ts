import type { PaperInput } from './facilitators-story.ts'
import type { Paper, PaperKind, PaperSource } from './paper.ts'

const makers: Readonly<Record<PaperKind, (source: PaperSource) => Promise<Paper>>> = {
  'quick-start': async ({ script }) => (await import('./quick-start.ts')).quickStart(script),
  clearance: async source =>
    (await import('./sheets-to-fill-in.ts')).clearanceSheet(source.script, await source.loadNotes()),
  guide: async source => (await import('./guide.ts')).runningGuide(await withNotes(source)),
  script: async source => (await import('./whole-script.ts')).wholeScript(await withNotes(source)),
  mel: async source => (await import('./main-event-list.ts')).mainEventList(await withNotes(source)),
  cards: async ({ script }) => (await import('./choice-cards.ts')).choiceCards(script),
  participants: async source => (await import('./participants.ts')).participantsPapers(source),
  table: async ({ script }) => (await import('./sheets-to-fill-in.ts')).tableSheet(script),
  ballots: async ({ script }) => (await import('./sheets-to-fill-in.ts')).ballotSheet(script),
  observer: async ({ script }) => (await import('./sheets-to-fill-in.ts')).observersSheet(script),
}

export function makePaper(kind: PaperKind, source: PaperSource): Promise<Paper> {
  return makers[kind](source)
}

async function withNotes({ script, exhibitTexts, loadNotes }: PaperSource): Promise<PaperInput> {
  return { script, exhibitTexts, notes: await loadNotes() }
}
