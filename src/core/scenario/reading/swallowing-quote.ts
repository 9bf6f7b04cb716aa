/** A value that begins with a quotation mark, and the mark. */
const opening = /^(?:[ -]*[\w-]+: +|[ ]*- +)(["'])/

const nextKey = /^ *(?:- +)?[\w-]+:(?: |$)/

/**
 * Where a quotation mark opens that its line does not close, and the next line begins a key: the mark was forgotten, and the
 * text runs on to the next mark of its kind, wherever that stands. `undefined` when there is none before an offset.
 */
export function swallowingQuote(text: string, before: number): number | undefined {
  const lines = text.slice(0, before).split('\n')
  let start = 0
  for (const [index, line] of lines.entries()) {
    const found = opening.exec(line)
    const rest = found === null ? '' : line.slice(found[0].length)
    if (found !== null && !closes(rest, found[1] ?? '') && nextKey.test(lines[index + 1] ?? ''))
      return start + found[0].length - 1
    start += line.length + 1
  }
  return undefined
}

function closes(rest: string, mark: string): boolean {
  return mark === '"' ? /(?<!\\)(?:\\\\)*"/.test(rest) : rest.replaceAll("''", '').includes("'")
}
