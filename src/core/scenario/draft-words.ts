import { Document, Scalar, visit } from 'yaml'
import { idFrom } from './new-scenario.ts'

/** What an author has to write in its place. `check` lists each of these. */
export function gap(what: string): string {
  return `TO WRITE: ${what}`
}

/** Ids made from words, each once. */
export class Ids {
  /** Words of the format can be no id. */
  readonly #taken = new Set(['back', 'resume', 'then', 'timeout'])

  take(words: string): string {
    const id = shortId(words)
    let free = id
    for (let count = 2; this.#taken.has(free); count++) free = `${id}-${count}`
    this.#taken.add(free)
    return free
  }
}

const mostOfId = 28

/** Of the first words that are there whole. */
function shortId(words: string): string {
  const id = idFrom(words)
  if (id.length <= mostOfId) return id
  const cut = id.slice(0, mostOfId + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : id
}

/** Points and their reason are on one line, as authors write them. */
export function yaml(value: unknown): string {
  const document = new Document(value)
  visit(document, {
    Map: (_, map) => {
      if (map.has('points')) map.flow = true
    },
  })
  return document.toString({ lineWidth: 0 })
}

export function indented(levels: number, text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  '.repeat(levels))
}

const widest = 100

/** Markdown, a paragraph each, as a block of text in lines that an editor can show. */
export function prose(paragraphs: readonly string[]): Scalar {
  const block = new Scalar(
    `${paragraphs
      .map(words => wrapped(line(words, true)))
      .filter(words => words !== '')
      .join('\n\n')}\n`,
  )
  block.type = Scalar.BLOCK_LITERAL
  return block
}

/** No line begins with what Markdown reads as a heading, a list or a quotation. */
function wrapped(words: string): string {
  const pattern = new RegExp(String.raw`(.{1,${widest}})(?: (?!(?:#+|[>+*-]|\d+[.)])(?: |$))|$)`, 'g')
  return words.replaceAll(pattern, '$1\n').trimEnd()
}

/** Words as the format takes them: on one line, with nothing that it would read as HTML, a picture or a table. */
export function line(words: string, isProse = false): string {
  const plain = words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<(?=[a-z/!?])/gi, '‹')
    .replaceAll('![', '[')
    .replaceAll('](', '] (')
    .replaceAll('|', '/')
    .trim()
  return isProse ? plain.replace(/^(?:(?:#+|[>+*-]|\d+[.)]) )+(?=.)/, '') : plain.replaceAll('*', '')
}
