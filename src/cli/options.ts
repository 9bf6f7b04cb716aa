import { parseArgs } from 'node:util'
import { Misuse } from './terminal.ts'

/** The options of a command, each with a value or there or not, and what else was given. */
export interface Given<Name extends string, Flag extends string = never> {
  readonly values: Readonly<Partial<Record<Name, string>>>
  readonly flags: ReadonlySet<Flag>
  readonly positionals: readonly string[]
}

/**
 * Reads a command's arguments; an option that it does not have is misuse.
 * @param flags options without a value
 */
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
    throw new Misuse(error instanceof Error ? firstSentence(error.message) : 'we could not read the options')
  }
}

function firstSentence(message: string): string {
  return (message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '')
}

/** One of a few words, or the first of them when the option is not given. */
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
