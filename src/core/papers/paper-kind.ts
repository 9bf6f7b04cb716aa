/** The papers of an evening, in the order in which one prints them. */
export const paperKinds = ['guide', 'mel', 'participants', 'observer', 'ballots'] as const

export type PaperKind = (typeof paperKinds)[number]

export type FacilitatorsPaper = Extract<PaperKind, 'guide' | 'mel'>

/** What holds the whole story, its points and its notes. */
export function isForFacilitator(kind: PaperKind | 'certificate'): kind is FacilitatorsPaper {
  return kind === 'guide' || kind === 'mel'
}

export const paperNames: Readonly<Record<PaperKind, string>> = {
  guide: 'Facilitator’s guide',
  mel: 'Main Event List',
  participants: 'Participants’ papers',
  observer: 'Observer’s sheet',
  ballots: 'Ballot slips',
}

/** How files of a scenario's papers are called, without ending. */
export function paperFileName(scenario: string, kind: PaperKind): string {
  return `${scenario}-${kind}`
}
