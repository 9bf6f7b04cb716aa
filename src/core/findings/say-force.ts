import type { LegalNote } from '../scenario/schema.ts'
import { sayDate } from './say-date.ts'

/** Whether the law was in force, and when that was read. Nobody read a law whose standing is unknown. */
export function sayForce(note: LegalNote): readonly [force: string, day: string] {
  const day = sayDate(note['as-at'])
  return note['in-force'] === 'unknown'
    ? ['Not verified', `Noted on ${day}`]
    : [forces[note['in-force']], `Read on ${day}`]
}

const forces: Readonly<Record<Exclude<LegalNote['in-force'], 'unknown'>, string>> = {
  yes: 'In force when it was read',
  no: 'Not in force when it was read',
}
