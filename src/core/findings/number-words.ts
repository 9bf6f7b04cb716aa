const small = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const teens = 'sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The single words of which numbers below a hundred are made. */
export const numberWords: readonly string[] = [...small.slice(1), ...teens, ...tens]

/** `twelve`, `thirty-four`; nought is `no`, and from a hundred on it is left in figures. */
export function inWords(number: number): string {
  if (number < 20) return [...small, ...teens][number] ?? String(number)
  const ten = tens[Math.floor(number / 10) - 2]
  if (ten === undefined) return String(number)
  return number % 10 === 0 ? ten : `${ten}-${small[number % 10]}`
}
