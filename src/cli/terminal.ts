import { styleText } from 'node:util'
import { type Painter, plainPainter } from '../core/diagnostics/formats.ts'
import { nearest } from '../core/diagnostics/wording.ts'

/** What a command may do to the world outside its files: passed in, so that a test can watch and answer. */
export interface Terminal {
  /** Results, which a script may read. */
  out(text: string): void
  /** What is said beside them. */
  err(text: string): void
  /** Whether colour is wanted: never with `NO_COLOR`, nor into a file. */
  readonly colour: boolean
  /** Asks and waits; `undefined` when nobody answers, as at the end of input. */
  ask(question: string): Promise<string | undefined>
  /** The clock of this computer, ISO 8601. */
  now(): string
  readonly folder: string
}

/** 0 clean, 1 what was asked for has failed, 2 misuse. */
export type ExitCode = 0 | 1 | 2

/** A command was given words that it cannot take. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}

/** The end of a message about a name that does not exist: the name that was most likely meant. */
export function didYouMean(name: string, known: readonly string[]): string {
  const begun = known.filter(one => one.startsWith(name.toLowerCase()))
  const meant = nearest(name, known) ?? (begun.length === 1 ? begun[0] : undefined)
  return meant === undefined ? '' : `. Did you mean \`${meant}\`?`
}

/** Says what went wrong, a line for each problem. */
export function failed(problems: string | readonly string[], terminal: Terminal): undefined {
  for (const problem of [problems].flat()) terminal.err(`desktop-audit: ${problem}\n`)
  return undefined
}

/** Colours for a terminal that wants them. Nothing is said by colour alone: the words stand without it. */
export function painterFor({ colour }: Terminal): Painter {
  if (!colour) return plainPainter
  return {
    error: paint(['red', 'bold']),
    warning: paint(['yellow', 'bold']),
    note: paint(['cyan', 'bold']),
    strong: paint('bold'),
    faint: paint('dim'),
  }
}

function paint(style: Parameters<typeof styleText>[0]): (words: string) => string {
  return words => styleText(style, words, { validateStream: false })
}
