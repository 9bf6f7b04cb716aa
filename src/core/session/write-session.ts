import type { Session } from './session.ts'

/** Every key of a session file, in the order in which the file holds them. */
const keys = [
  'format scenario id version rules words mode parent session position startedAt group name present rule tables casting minutes confidence log',
  'at type scene picks lead exhibit choice pillar text measures own recommendations when hands keep change from event',
  'vote tally table votes abstentions settled reason minority',
].flatMap(line => line.split(' '))

/** A session as its file holds it: the same session always gives the same text. */
export function writeSession(session: Session): string {
  return `${JSON.stringify(session, keys, 2)}\n`
}
