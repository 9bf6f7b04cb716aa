import { LinesByFile } from '../core/diagnostics/format/texts.ts'
import { pretty } from '../core/diagnostics/format/pretty.ts'
import { readReview } from '../core/findings/read-review.ts'
import { emptyReview, type Review } from '../core/findings/review.ts'
import { readYaml } from '../core/scenario/reading/read-yaml.ts'
import { painterFor } from './colours.ts'
import { textOf } from './session-files.ts'
import type { Terminal } from './terminal.ts'

/** What a file of details, in YAML or JSON, says of a report; `undefined` once it was said what is wrong in it. */
export async function readDetails(path: string | undefined, terminal: Terminal): Promise<Review | undefined> {
  if (path === undefined) return emptyReview
  const text = await textOf(path, terminal)
  const texts = new Map([[path, text]])
  const source = readYaml(asYaml(text), path)
  if (source.problems.length > 0) {
    terminal.err(pretty(source.problems, texts, painterFor(terminal)))
    return undefined
  }
  const reading = readReview(source.value)
  if (reading.ok) return reading.review
  const { line, column } = new LinesByFile(texts).of(path).position(source.spanOf(reading.path).start)
  terminal.err(`${path}:${line}:${column}: ${reading.sentence}\n`)
  return undefined
}

/** JSON is YAML too, but for tabs between its values: a space for each keeps every place where it was. */
function asYaml(text: string): string {
  try {
    JSON.parse(text)
    return text.replaceAll('\t', ' ')
  } catch {
    return text
  }
}
