import { readFile } from 'node:fs/promises'
import { didYouMean, type ExitCode, Misuse, type Terminal } from './terminal.ts'

/** Gives nothing once it was said why it failed. */
type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode | undefined>

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
  schema: async () => (await import('./commands/explain.ts')).schema,
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
    return (await command(args, terminal)) ?? 1
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
  terminal.err(`desktop-audit: ${message}\nRun \`npx desktop-audit ${command}--help\` to see what it can do.\n`)
  return 2
}

const commandUsage = {
  check: `
  check [scenarios]        Looks for mistakes, by name or path; in all of scenarios/ when none is given
    --format pretty|unix|json
    --max-warnings <n>     Fails when there are more warnings than this
    --today <YYYY-MM-DD>   The day by which legal notes are old (default: today)
`,
  play: `
  play <scenario>          Plays in the terminal
    --picks <file>         Takes the picks of a file instead of asking
    --play <name>          Which play of that file, when it holds several
    --seed <n>             Plays at random, the same way for the same number
    --out <file>           Writes the session, for \`report\` or the page
`,
  report: `
  report <sessions>        Writes a report on a session, or one report on several
    --form brief|paper|full|response|progress
                           Two sides for members; the committee’s paper; with appendices; with the
                           answers to it; what came of it after six months
    --part draft|a|b       The draft for officers, what is open to the public, or what is exempt
    --format docx|pdf|html|md|json
                           Or a part of it: csv, the recommendations for a tracker; controls-csv, the
                           controls to test; worksheet, these in Word with room for results; log-csv,
                           every decision
    --details <file>       What officers wrote of it, in YAML or JSON
    --results <file.csv>   The table of controls with its results filled in
    --template <file.docx> A Word file of the council’s own to put it in
    --out <file>
    --scenario <scenario>  Where its scenario is, when it is not in scenarios/
    --mixed-versions       Takes sessions that were recorded by different rules
`,
  merge: `
  merge <sessions>         Puts several sessions into one file
    --out <file>
    --skip-unreadable      Leaves out what cannot be read, and says so
`,
  verify: `
  verify <report.json> <sessions>
                           Makes a report again and says whether it is the same
    --details <file>       What officers wrote of it; without it, their words are not checked
    --results <file.csv>   The results of controls, where the report was made with them
    --scenario <scenario>
`,
  papers: `
  papers <scenario>        Writes what is printed for an evening with a facilitator
    --paper all|guide|mel|participants|observer|ballots
    --format docx|html
    --out <folder or file> A file for one paper; a folder for all of them
`,
  record: `
  record <session.json>    Writes the training record of a session that is over: a certificate of
                           attendance, or xAPI statements for a learning system; no scores
    --format docx|html|xapi
    --name <name>          Who took part (default: those present, or a line to write on)
    --out <file>
    --account-page <address> --account-name <name>
                           For xapi: how that system knows who took part (default: nobody is named)
    --scenario <scenario>  Where its scenario is, when it is not in scenarios/
`,
  analyse: `
  analyse [scenarios]      What can come of every play: scores, lengths, endings,
                           reading ease; all of scenarios/ when none is given
    --format pretty|json
`,
  schema: `
  schema [scenario|playthroughs|report]
                           The JSON Schema with which editors help an author, or that of a report's data
`,
  explain: `
  explain <CODE>           What a message of \`check\` means and how to mend it
`,
} as const

type CommandName = keyof typeof commandUsage

const meanings = {
  '<scenario>': '<scenario> is a folder, its scenario.yaml, or the id of a folder in scenarios/.',
  '<sessions>':
    '<sessions> are session files, a folder of them, or a name with a * in it, such as "monday-*.session.json".',
}

const exit = 'Exit: 0 all well, 1 mistakes found, 2 the command was misused.'

/** What the program can do. */
const usage = `desktop-audit: checks, plays and reports on desktop audit scenarios
${Object.values(commandUsage).join('')}
${Object.values(meanings).join('\n')}
<command> --help tells of one command.
${exit}
`

/** What one command can do. */
function usageOf(name: CommandName): string {
  const own = commandUsage[name]
  const needed = Object.entries(meanings).flatMap(([word, meaning]) => (own.includes(word) ? [meaning] : []))
  return `${own.slice(1)}\n${[...needed, exit].join('\n')}\n`
}
