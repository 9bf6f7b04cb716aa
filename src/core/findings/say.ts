import { inWords } from './number-words.ts'

/** A number as a sentence has it: in words up to ten. */
export function count(number: number): string {
  return number > 10 ? String(number) : inWords(number)
}

/** `three decisions`, `one decision`, `no decisions`. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : several}`
}

/** `the first event`, `the first two events`. */
export function firstOf(number: number, one: string): string {
  return number === 1 ? `the first ${one}` : `the first ${counted(number, one)}`
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** As a sentence begins: with a capital, and with no figure. */
export function capital(words: string): string {
  const spelt = words.replace(/^\d{1,2}(?= )/, figure => inWords(Number(figure)))
  return spelt.slice(0, 1).toUpperCase() + spelt.slice(1)
}

/** Ends with a full stop, or whatever it ends with already. */
export function sentence(words: string): string {
  return /[.!?…:]["”’')]?$/.test(words) ? words : `${words}.`
}
