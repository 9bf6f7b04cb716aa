import type { LegalNote } from '../../core/scenario/shape/materials.ts'

/** Of the day on which a note was read. */
export const forceWords: Readonly<Record<LegalNote['in-force'], string>> = {
  yes: 'In force then.',
  no: 'Not in force then.',
  unknown: 'Whether it was in force then is not known.',
}
