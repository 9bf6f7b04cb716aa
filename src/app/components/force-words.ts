import type { LegalNote } from '../../core/scenario/schema.ts'

interface ForceWords {
  /** What was done on the day of the note: nobody read a law whose standing is unknown. */
  readonly act: 'Read on' | 'Noted on'
  readonly says: string
}

export const forceWords: Readonly<Record<LegalNote['in-force'], ForceWords>> = {
  yes: { act: 'Read on', says: 'In force then.' },
  no: { act: 'Read on', says: 'Not in force then.' },
  unknown: { act: 'Noted on', says: 'Not verified.' },
}
