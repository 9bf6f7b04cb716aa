import { type Block, type Quotation, type Run, type Table, type Text, wordsOf } from '../core/report/block.ts'
import type { Report } from '../core/report/report.ts'
import { captionOf, draftWords, footOf, headerOf, headingOf, merged, placeToFill } from './report-words.ts'
import { xmlText } from './xml-text.ts'

/** The report as one Markdown file: CommonMark, and the tables with bars of GitHub's. No HTML and no links. */
export function toMarkdown(report: Report): string {
  const { title, subtitle, marking, isDraft, opening, sections } = report
  const parts = [
    bold([isDraft ? `${marking}. ${draftWords}.` : marking], 'paragraph'),
    heading(1, title),
    words(subtitle, 'paragraph'),
    list(
      headerOf(report).map(({ name, value }) => [{ strong: `${name}:` }, ' ', ...value]),
      '*',
    ),
    ...blocksMarkdown(opening),
    ...sections.flatMap(section => [heading(2, headingOf(section)), ...blocksMarkdown(section.blocks)]),
    words(footOf(report), 'paragraph'),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

/** A string for each part that stands by itself. Two lists in a row would be read as one, had they the same bullet. */
function blocksMarkdown(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => blockMarkdown(block, index % 2 === 0 ? '-' : '*'))
}

type Bullet = '-' | '*'

function blockMarkdown(block: Block, bullet: Bullet): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [
        inline(block.number === undefined ? block.text : [{ strong: block.number }, ' ', ...block.text], 'paragraph'),
      ]
    case 'notice':
      return [bold(block.text, 'paragraph')]
    case 'list':
      return [list(block.items, bullet)]
    case 'table':
      return table(block)
    case 'figure':
      return [inline(captionOf(block), 'paragraph'), words(block.alt, 'paragraph')]
    case 'quotation':
      return quotation(block)
  }
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${words(text, 'line')}`
}

function list(items: readonly Text[], bullet: Bullet): string {
  return items.map(item => `${bullet} ${inline(item, 'paragraph').replaceAll('\n', '\n  ')}`).join('\n')
}

function table(block: Table): readonly string[] {
  const head = block.columns.map(({ title }) => words(title, 'line'))
  const body = block.rows.map(({ cells }) => row(cells.map(cell => cell.map(text => inline(text, 'line')).join(' / '))))
  return [inline(captionOf(block), 'paragraph'), [row(head), row(block.columns.map(() => '---')), ...body].join('\n')]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function quotation({ about, words: said }: Quotation): readonly string[] {
  return [bold(about, 'paragraph'), `> ${words(said, 'paragraph').replaceAll('\n', '\n> ')}`]
}

/** What a broken line becomes: another line of the paragraph, or a stroke where all has to stand on one line. */
type Place = 'paragraph' | 'line'

/** A text as Markdown; what a person is to write stands in square brackets, and a pointer is its words alone. */
function inline(text: Text, place: Place): string {
  // What means something together, such as `&` and `amp;`, has to be seen together.
  const pieces = merged(
    text.flatMap(piecesOf).filter(piece => piece.words !== ''),
    (one, next) => (one.strong === next.strong ? { ...one, words: one.words + next.words } : undefined),
  )
  const written = pieces.map((piece, index) =>
    piece.strong
      ? strong(piece.words, pieces[index - 1]?.words.at(-1), pieces[index + 1]?.words.at(0))
      : escaped(piece.words),
  )
  return inPlace(written.join(''), place)
}

/** Plain words as Markdown: whatever was typed, it is read as these words. */
function words(text: string, place: Place): string {
  return inline([text], place)
}

function bold(text: Text, place: Place): string {
  return inline([{ strong: text.map(wordsOfRun).join('') }], place)
}

function wordsOfRun(run: Run): string {
  return typeof run === 'object' && 'fill' in run ? placeToFill(run.fill) : wordsOf([run])
}

/** Space at the ends of bold words would keep them from being bold, so it stands outside. */
function piecesOf(run: Run): readonly { readonly words: string; readonly strong: boolean }[] {
  const all = xmlText(wordsOfRun(run))
  if (typeof run === 'string' || !('strong' in run)) return [{ words: all, strong: false }]
  const inside = all.trim()
  const start = all.indexOf(inside)
  return [
    { words: all.slice(0, start), strong: false },
    { words: inside, strong: true },
    { words: all.slice(start + inside.length), strong: false },
  ]
}

/** Bold, unless what stands around would keep the asterisks from being read so: words are worth more than weight. */
function strong(text: string, before: string | undefined, after: string | undefined): string {
  const opens = isEdge(before) || isLetter(text.at(0))
  const closes = isEdge(after) || isLetter(text.at(-1))
  return opens && closes ? `**${escaped(text)}**` : escaped(text)
}

/** Symbols such as `£` are in neither: versions of CommonMark differ on whether they are punctuation. */
function isEdge(character: string | undefined): boolean {
  return character === undefined || /[\s\p{P}]/u.test(character)
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** With a backslash before whatever a common reader of Markdown takes for more than itself, wherever it stands. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>~|#^$]/g, String.raw`\$&`)
    .replaceAll(/&(?=#|\w)|:(?=\/\/)|(?<=\w)@(?=\w)/g, String.raw`\$&`)
    .replaceAll(/\b(www)\./gi, String.raw`$1\.`)
}

/** Spaces around a line mean something in Markdown and nothing in a report; an empty line would end the paragraph. */
function inPlace(written: string, place: Place): string {
  const lines = written
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  return place === 'line'
    ? lines.join(' / ')
    : lines
        .map(line => line.replace(/^[-+=:]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`))
        .join('\\\n')
}
