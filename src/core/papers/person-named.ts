import { entry, type Script } from '../session/script.ts'

/** Someone of the cast with their post, or whoever the words describe. */
export function personNamed(idOrWords: string, { cast }: Pick<Script, 'cast'>): string {
  const person = entry(cast, idOrWords)
  return person === undefined ? idOrWords : `${person.name}, ${person.post}`
}
