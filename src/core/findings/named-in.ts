import type { Person } from '../scenario/schema.ts'

/** Those people, in their order, whom some words name: in full, or by a part of the name that can mean nobody else. */
export function namedIn<Someone extends Pick<Person, 'name'>>(
  people: readonly Someone[],
  words: string,
): readonly Someone[] {
  const all = people.flatMap(({ name }) => partsOf(name))
  return people.filter(({ name }) => {
    if (isWord(words, name) || isWord(words, lowerFirst(name))) return true
    const own = partsOf(name)
    return own.some(part => all.filter(other => other === part).length === 1 && isNamed(words, part, own))
  })
}

/** The words of a name by which somebody can be called; of a name such as “The caller” there is none. */
function partsOf(name: string): readonly string[] {
  const parts = name.split(' ')
  return parts.every(isCapital) ? parts.filter(part => !titles.has(part)) : []
}

const titles = new Set(
  'Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Professor Reverend Councillor Sergeant Constable Detective Inspector Chief Superintendent'.split(
    ' ',
  ),
)

/**
 * Whether a part of a name stands for its bearer anywhere: not as the beginning of another name (“Harbeck Rowe Ltd”), and
 * at the head of a sentence only if it is no common word (“Cope with it”).
 */
function isNamed(words: string, part: string, own: readonly string[]): boolean {
  const isCommon = isWord(words, lowerFirst(part))
  return [...words.matchAll(wordOf(part))].some(({ index }) => {
    const next = /^ (\p{Lu}[\p{L}-]*)/u.exec(words.slice(index + part.length))?.[1]
    if (next !== undefined && !own.includes(next)) return false
    return !isCommon || !isHead(words.slice(0, index))
  })
}

/** Whether a sentence, a line or a quotation begins after some words. */
function isHead(before: string): boolean {
  return /(?:^|[.!?:…]["”’']?\s+|[“‘"(\n])$/u.test(before)
}

function isWord(words: string, some: string): boolean {
  return wordOf(some).test(words)
}

function wordOf(some: string): RegExp {
  const escaped = some.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${escaped}(?![\p{L}\p{N}-])`, 'gu')
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
