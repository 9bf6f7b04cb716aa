import type { Person } from '../../scenario/schema.ts'
import type { Script } from '../../session/script.ts'
import type { Block, Cell, Row, Table } from '../block.ts'
import type { Section } from '../findings.ts'
import { wordsOf } from '../text.ts'
import { textsOf } from '../texts-of.ts'

const caption = 'Who is who in this story'

/**
 * The whole cast, in its order. Who of it is named is known once the rest of the report is: the others are then taken out
 * again. Being there from the start, the table has a key, so that it can be written in, and be exempt.
 */
export function whoIsWho({ cast }: Pick<Script, 'cast'>): readonly Block[] {
  const people = Object.values(cast)
  if (people.length === 0) return []
  return [
    {
      type: 'table',
      caption,
      columns: [
        { title: 'Name', share: 2 },
        { title: 'Post, or part in the story', share: 3, isWritten: true },
      ],
      rows: people.map(({ name, post }) => ({ cells: [[[name]], [[post]]] })),
    },
  ]
}

/**
 * Leaves in it those alone whom the words of this part of the report name; nothing where they name nobody. Whom only what
 * is not in this part names is not there, nor in the post of somebody else.
 *
 * @param whole the report of which they are a part
 */
export function onlyNamed(
  { cast }: Pick<Script, 'cast'>,
  sections: readonly Section[],
  whole = sections,
): readonly Section[] {
  const people = Object.values(cast)
  const words = wordsIn(sections)
  const here = namedIn(people, words)
  const elsewhere = namedIn(people, wordsIn(whole)).filter(person => !here.includes(person))
  const named = new Set(withThoseInPosts(people, words).map(({ name }) => name))
  const isKept = ({ cells: [name, post] }: Row) =>
    named.has(wordsOfCell(name)) && namedIn(elsewhere, `${wordsOfCell(name)}\n${wordsOfCell(post)}`).length === 0
  return sections.map(section => ({
    ...section,
    blocks: section.blocks.flatMap((block): readonly Block[] => (isOurs(block) ? filtered(block, isKept) : [block])),
  }))
}

function wordsIn(sections: readonly Section[]): string {
  const others = sections.map(section => ({
    ...section,
    blocks: section.blocks.filter(block => !isOurs(block)),
  }))
  return textsOf(others).join('\n')
}

/** A solicitor is somebody's. */
function withThoseInPosts(people: readonly Person[], words: string): readonly Person[] {
  const posts = namedIn(people, words).map(({ post }) => post)
  return namedIn(people, [words, ...posts].join('\n'))
}

function isOurs(block: Block): block is Table {
  return block.type === 'table' && block.caption === caption
}

function filtered(table: Table, isKept: (row: Row) => boolean): readonly Table[] {
  const rows = table.rows.filter(isKept)
  return rows.length === 0 ? [] : [{ ...table, rows }]
}

function wordsOfCell(cell: Cell = []): string {
  return cell.map(wordsOf).join('\n')
}

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
