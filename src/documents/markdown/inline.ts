import { wordsOf, type Run, type Text } from '../../core/findings/text.ts'
import { xmlText } from '../xml-text.ts'

/** What a broken line becomes: another line of the paragraph, or a stroke where all has to stand on one line. */
export type Place = 'paragraph' | 'line'

/** A text as Markdown; what a person is to write stands in square brackets, and a pointer is its words alone. */
export function inline(text: Text, place: Place): string {
  const pieces = merged(text.flatMap(piecesOf))
  const written = pieces.map((piece, index) =>
    piece.strong
      ? strong(piece.words, pieces[index - 1]?.words.at(-1), pieces[index + 1]?.words.at(0))
      : escaped(piece.words),
  )
  return inPlace(written.join(''), place)
}

/** Plain words as Markdown: whatever was typed, it is read as these words. */
export function words(text: string, place: Place): string {
  return inline([text], place)
}

export function bold(text: Text, place: Place): string {
  return inline([{ strong: wordsOf(text) }], place)
}

interface Piece {
  readonly words: string
  readonly strong: boolean
}

/** Space at the ends of bold words would keep them from being bold, so it stands outside. */
function piecesOf(run: Run): readonly Piece[] {
  const all = xmlText(wordsOf([run]))
  if (typeof run === 'string' || !('strong' in run)) return [{ words: all, strong: false }]
  const inside = all.trim()
  const start = all.indexOf(inside)
  return [
    { words: all.slice(0, start), strong: false },
    { words: inside, strong: true },
    { words: all.slice(start + inside.length), strong: false },
  ]
}

/** What means something together, such as `&` and `amp;`, has to be seen together. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  for (const piece of pieces.filter(({ words: all }) => all !== '')) {
    const last = found.at(-1)
    if (last?.strong === piece.strong) found.splice(-1, 1, { ...last, words: last.words + piece.words })
    else found.push(piece)
  }
  return found
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
  return place === 'line' ? lines.join(' / ') : lines.map(atStart).join('\\\n')
}

/** What is markup at the start of a line only. */
function atStart(line: string): string {
  return line.replace(/^[-+=:]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
}
