import type { Person } from '../../scenario/schema.ts'
import type { Script } from '../../session/script.ts'
import type { Block, Cell, Row, Table } from '../block.ts'
import type { Section } from '../findings.ts'
import { namedIn } from '../named-in.ts'
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
    named.has(wordsOfCell(name)) &&
    namedIn(elsewhere, `${wordsOfCell(name)}\n${wordsOfCell(post)}`).length === 0
  return sections.map(section => ({
    ...section,
    blocks: section.blocks.flatMap((block): readonly Block[] =>
      isOurs(block) ? filtered(block, isKept) : [block],
    ),
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
