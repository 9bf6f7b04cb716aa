const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A number as a sentence has it: in words up to ten. */
export function count(number: number): string {
  return small[number] ?? String(number)
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

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Ends with a full stop, or whatever it ends with already. */
export function sentence(words: string): string {
  return /[.!?…:]["”’')]?$/.test(words) ? words : `${words}.`
}
