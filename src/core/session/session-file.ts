import type { Session } from './session.ts'

/** Every key of a session file, in the order in which the file holds them: a key that is not here is not written. */
const lines = [
  'format warning scenario id version rules words mode parent session position startedAt group name present attending rule tables casting remote minutes short confidence log',
  'at type scene unseen picks lead exhibit choice pillar text measures own recommendations answers question forOfficers when hands keep change secondLook from event',
  'vote tally table votes abstentions settled reason minority',
] as const

type Listed = WordsIn<(typeof lines)[number]>
type WordsIn<Line extends string> = Line extends `${infer Word} ${infer Rest}` ? Word | WordsIn<Rest> : Line

/** The keys of what a session holds, at any depth. */
type KeysIn<Value> = Value extends readonly (infer Item)[]
  ? KeysIn<Item>
  : Value extends object
    ? keyof Value | KeysIn<Value[keyof Value]>
    : never
type Unlisted = Exclude<KeysIn<Session>, Listed>

/** While any key is missing above, its name stands in the complaint of the compiler. */
const keys: ([Unlisted] extends [never] ? string : Unlisted)[] = lines.flatMap(line => line.split(' '))

/** For the person who opens the file by itself: what members typed is in it, and who was there. */
const warning = 'May contain names and exempt information. Not for publication.'

/** A session as its file holds it: the same session always gives the same text. */
export function writeSession(session: Session): string {
  return `${JSON.stringify({ warning, ...session }, keys, 2)}\n`
}
