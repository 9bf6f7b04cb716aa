import { parseArgs, styleText } from 'node:util'
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
  /** Whether a person watches what is said beside the results, so that a line of it may be written over. */
  readonly isWatched: boolean
  /** Asks and waits; `undefined` when no one answers, as at the end of input. */
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

/** The options of a command, each with a value or there or not, and what else was given. */
export interface Given<Name extends string, Flag extends string = never> {
  readonly values: Readonly<Partial<Record<Name, string>>>
  readonly flags: ReadonlySet<Flag>
  readonly positionals: readonly string[]
}

/** Reads a command's arguments; an option that it does not have is misuse. `flags`: options without a value. */
export function readOptions<Name extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  flags: readonly Flag[] = [],
): Given<Name, Flag> {
  const options = Object.fromEntries([
    ...names.map(name => [name, { type: 'string' as const }]),
    ...flags.map(flag => [flag, { type: 'boolean' as const }]),
  ])
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const given: Readonly<Record<string, unknown>> = values
    return {
      values: values as Partial<Record<Name, string>>,
      flags: new Set(flags.filter(flag => given[flag] === true)),
      positionals,
    }
  } catch (error) {
    // parseArgs throws a TypeError whose message names the option; its second sentence is for programmers.
    const [problem = ''] = error instanceof Error ? error.message.split(/\. |\n/) : ['we could not read the options']
    throw new Misuse(problem.replace(/\.$/, ''))
  }
}

export function oneOf<Word extends string>(
  given: string | undefined,
  words: readonly [Word, ...Word[]],
  option: string,
): Word {
  if (given === undefined) return words[0]
  const found = words.find(word => word === given)
  if (found === undefined) throw new Misuse(`${option} takes ${words.join(', ')}, not \`${given}\``)
  return found
}

export function wholeNumber(given: string | undefined, option: string): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d{1,9}$/.test(given)) throw new Misuse(`${option} takes a whole number, not \`${given}\``)
  return Number(given)
}

export function onlyOne(positionals: readonly string[], what: string): string {
  const [one, ...rest] = positionals
  if (one === undefined || rest.length > 0) throw new Misuse(`say which ${what}, and only one`)
  return one
}
