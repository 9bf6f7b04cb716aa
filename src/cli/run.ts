import { readFile } from 'node:fs/promises'
import { didYouMean, Misuse, type ExitCode, type Terminal } from './terminal.ts'
import { usage, usageOf, type CommandName } from './usage.ts'

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

/** Each is loaded only when it is called: `explain` need not wait for the Word writer. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  play: async () => (await import('./commands/play.ts')).play,
  report: async () => (await import('./commands/report.ts')).report,
  merge: async () => (await import('./commands/merge.ts')).merge,
  verify: async () => (await import('./commands/verify.ts')).verify,
  papers: async () => (await import('./commands/papers.ts')).papers,
  record: async () => (await import('./commands/record.ts')).record,
  analyse: async () => (await import('./commands/analyse.ts')).analyse,
  schema: async () => (await import('./commands/schema.ts')).schema,
  explain: async () => (await import('./commands/explain.ts')).explain,
}

/** Runs one command. Misuse is said in a sentence, never as a stack trace. */
export async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(usage)
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    terminal.out(`${await ownVersion()}\n`)
    return 0
  }
  if (!isCommand(name)) return misused(noSuchCommand(name), '', terminal)
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(usageOf(name))
    return 0
  }
  try {
    const command = await commands[name]()
    return await command(args, terminal)
  } catch (error) {
    if (error instanceof Misuse) return misused(error.message, `${name} `, terminal)
    throw error
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

function noSuchCommand(name: string): string {
  const names = Object.keys(commands)
  return `there is no command \`${name}\`${didYouMean(name, names)}\nThe commands are ${names.join(', ')}.`
}

async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function misused(message: string, command: string, terminal: Terminal): ExitCode {
  terminal.err(
    `desktop-audit: ${message}\nRun \`npx desktop-audit ${command}--help\` to see what it can do.\n`,
  )
  return 2
}
