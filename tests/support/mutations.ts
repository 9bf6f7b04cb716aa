import fc from 'fast-check'

/** What a slip of the hand, of the clipboard or of a merge does to a text. */
export type Mutation = (text: string) => string

/** Signs that mean something to YAML, or to nobody. */
export const signs: readonly string[] = Array.from('{}[]:#&*!|>\'"%@`,?-\\<~= \t\r\n\u00a0\ufeff\u2028😀\u0000€')

const place = fc.double({ min: 0, max: 0.9999, noNaN: true })

const insertion = fc.tuple(place, fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 4 }))).map(
  ([at, words]): Mutation =>
    text =>
      splice(text, at, 0, words),
)

const deletion = fc.tuple(place, fc.integer({ min: 1, max: 30 })).map(
  ([at, length]): Mutation =>
    text =>
      splice(text, at, length, ''),
)

const lines = fc.tuple(place, place, fc.constantFrom('copy', 'swap', 'indent', 'outdent', 'drop')).map(
  ([one, other, how]): Mutation =>
    text =>
      withLines(text, one, other, how),
)

const words = fc.tuple(place, place).map(([from, to]): Mutation => text => {
  const all = text.match(/[\w-]+/g) ?? []
  const word = all[Math.floor(from * all.length)] ?? ''
  return splice(text, to, word.length, word)
})

export const mutations = fc.array(fc.oneof(insertion, deletion, lines, words), { minLength: 1, maxLength: 4 })

export function mutated(text: string, slips: readonly Mutation[]): string {
  return slips.reduce((slipped, slip) => slip(slipped), text)
}

function splice(text: string, at: number, length: number, inserted: string): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + inserted + text.slice(start + length)
}

function withLines(text: string, one: number, other: number, how: string): string {
  const all = text.split('\n')
  const from = Math.floor(one * all.length)
  const to = Math.floor(other * all.length)
  const line = all[from] ?? ''
  switch (how) {
    case 'copy':
      return all.toSpliced(to, 0, line).join('\n')
    case 'swap':
      return all
        .with(from, all[to] ?? '')
        .with(to, line)
        .join('\n')
    case 'indent':
      return all.with(from, ` ${line}`).join('\n')
    case 'outdent':
      return all.with(from, line.slice(1)).join('\n')
    default:
      return all.toSpliced(from, 1).join('\n')
  }
}
