/** How much text fits somewhere on the room's screen: characters in a line, and lines. */
export interface Space {
  readonly width: number
  readonly lines: number
}

/** How many lines a text takes where each holds so many characters. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map(line => Math.max(1, Math.ceil(line.length / width)))
    .reduce((one, other) => one + other, 0)
}

/**
 * Cuts a text into pieces that each fit: after a sentence where that can be, else after a word, and only in a word that
 * is itself too long.
 */
export function cutText(text: string, space: Space): readonly string[] {
  const pieces: string[] = []
  for (const part of sentences(text).flatMap(sentence => shortened(sentence, space))) {
    const longer = `${pieces.at(-1) ?? ''}${part}`
    if (pieces.length > 0 && fits(longer, space)) pieces[pieces.length - 1] = longer
    else pieces.push(part)
  }
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '')
}

function fits(text: string, { width, lines }: Space): boolean {
  return linesOf(text.trim(), width) <= lines
}

/** With the spaces that follow each, so that they can be put together again. */
export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?…:]["”’)]*\s+)/)
}

/** A sentence that does not fit by itself, word by word. */
function shortened(sentence: string, space: Space): readonly string[] {
  if (fits(sentence, space)) return [sentence]
  const most = space.width * space.lines
  return sentence.split(/(?<=\s)/).flatMap(word => word.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [])
}
