import { Lines } from '../../diagnostics/source-lines.ts'
import type { Path } from '../../scenario/path.ts'
import type { Source } from '../../scenario/reading/source.ts'

/** The line of the file at which the key of a path stands, from 1. */
export type LineOf = (path: Path) => number

export function linesOf(source: Source): LineOf {
  const lines = new Lines(source.text)
  return path => lines.position(source.spanOf(path, 'key').start).line
}
