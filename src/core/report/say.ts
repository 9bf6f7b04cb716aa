/** A number as a sentence has it: in words up to ten. */
export function count(number: number): string {
  return number > 10 ? String(number) : inWords(number)
}

/** `three decisions`, `one decision`, `no decisions`. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : several}`
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

/** As it goes on inside a sentence. */
export function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

/** Ends with a full stop, or whatever it ends with already. */
export function sentence(words: string): string {
  return /[.!?…:]["”’')]?$/.test(words) ? words : `${words}.`
}

const small = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const teens = 'sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The single words of which numbers below a hundred are made. */
const numberWords: readonly string[] = [...small.slice(1), ...teens, ...tens]

/** `twelve`, `thirty-four`; zero is `no`, and from a hundred on it is left in figures. */
function inWords(number: number): string {
  if (number < 20) return [...small, ...teens][number] ?? String(number)
  const ten = tens[Math.floor(number / 10) - 2]
  if (ten === undefined) return String(number)
  return number % 10 === 0 ? ten : `${ten}-${small[number % 10]}`
}

/** As words go on inside a sentence; `undefined` where no one here knows whether the first is a name. */
export function continued(words: string): string | undefined {
  const [first = ''] = words.split(/\P{L}/u, 1)
  return openers.has(first.toLowerCase()) ? lower(words) : undefined
}

/** Words with which a sentence often begins, and which are no names. */
const openers: ReadonlySet<string> = new Set([
  ...[
    'a an the this that these those each every all both some any many most few several no none neither one',
    'he she it they we you his her its their our your there',
    'someone anyone everyone something nothing',
    'in on at by for from to with without within when where while until after before because if as since of',
    'what who how why not only once half out against time',
    'letters about over under during around heating',
    'members residents tenants officers councillors police staff people firms suppliers children signs small',
  ].flatMap(line => line.split(' ')),
  ...numberWords,
])
