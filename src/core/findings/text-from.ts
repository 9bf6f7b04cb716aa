import { fill, type Run, type Text } from './text.ts'

/**
 * What somebody typed in place of a text, with its pointers found again: `D3` points at a decision where the report has
 * one of that number, and what stands in square brackets is still to be written.
 * @param targets the ids of everything numbered in the report, e.g. `d3`
 */
export function textFrom(words: string, targets: ReadonlySet<string>): Text {
  return words
    .split(pieces)
    .filter(piece => piece !== '')
    .map(piece => runFrom(piece, targets))
    .reduce<readonly Run[]>(joined, [])
}

function joined(runs: readonly Run[], run: Run): readonly Run[] {
  const last = runs.at(-1)
  return typeof last === 'string' && typeof run === 'string' ? [...runs.slice(0, -1), last + run] : [...runs, run]
}

/** Numbers of decisions, findings, key events and law; recommendations; and what is in square brackets. */
const pieces = /(\b[DFKL]\d+\b|\bRecommendation \d+\b|\[[^[\]]+\])/

function runFrom(piece: string, targets: ReadonlySet<string>): Run {
  if (piece.startsWith('[') && piece.endsWith(']')) return fill(piece.slice(1, -1))
  const id = idOf(piece)
  return id !== undefined && targets.has(id) ? { ref: id, text: piece } : piece
}

function idOf(piece: string): string | undefined {
  if (/^[DFKL]\d+$/.test(piece)) return piece.toLowerCase()
  const number = /^Recommendation (\d+)$/.exec(piece)?.[1]
  return number === undefined ? undefined : `r${number}`
}
