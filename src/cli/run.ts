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
  graph: async () => (await import('./commands/graph.ts')).graph,
  new: async () => (await import('./commands/new.ts')).newCase,
  import: async () => (await import('./commands/import.ts')).importCase,
  rename: async () => (await import('./commands/rename.ts')).rename,
  diff: async () => (await import('./commands/diff.ts')).diff,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  build: async () => (await import('./commands/build.ts')).build,
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
  terminal.err(`desktop-audit: ${message}\nRun \`npx desktop-audit ${command}--help\` to see its options.\n`)
  return 2
}

const commandUsage = {
  check: `
  check [scenarios]        Checks the scenarios named, or all of scenarios/
    --format pretty|unix|json
    --spelling             Also lists words that may be misspelt and scenes that are hard to read
    --max-warnings <n>     Fails if there are more warnings than this
    --today <YYYY-MM-DD>   The date for judging the age of legal notes (default: today)
`,
  play: `
  play <scenario>          Plays in the terminal
    --picks <file>         Reads the picks from a file instead of asking
    --play <name>          The playthrough to use, if that file has several
    --seed <n>             Plays at random; the same number repeats the same session
    --out <file>           Saves the session, for \`report\` or the page
`,
  report: `
  report <sessions>        Writes a report on one session or several
    --form brief|paper|full|response|progress
                           Two pages for members; the committee paper; with appendices; with
                           responses; with progress after six months
    --part draft|a|b       The draft for officers, the public part, or the exempt part
    --format docx|pdf|html|md|json
                           Or one list: csv, the recommendations for a tracker; controls-csv, the
                           controls to test; worksheet, the same in Word with space for results;
                           log-csv, every decision
    --details <file>       The officers’ text, in YAML or JSON
    --results <file.csv>   The table of controls with its results
    --template <file.docx> The council’s own Word template
    --out <file>
    --scenario <scenario>  Its scenario, if it is not in scenarios/
    --mixed-versions       Allows sessions from different versions of the scenario
`,
  merge: `
  merge <sessions>         Puts several sessions into one file
    --out <file>
    --skip-unreadable      Leaves out sessions that we cannot read, and lists them
`,
  verify: `
  verify <report.json> <sessions>
                           Makes a report again and compares the two
    --details <file>       The officers’ text; without it, we cannot check their words
    --results <file.csv>   The results of controls, if the report has them
    --scenario <scenario>
`,
  papers: `
  papers <scenario>        Writes the papers for a group session
    --paper all|quick-start|clearance|guide|script|mel|cards|participants|table|ballots|observer
    --format docx|html|csv csv is for the event list (mel)
    --out <folder or file> A file for one paper, or a folder for all
`,
  record: `
  record <session.json>    Writes the training record of a session that is over: a certificate of
                           attendance, or xAPI statements for a learning system. No scores.
    --format docx|html|xapi
    --name <name>          Who took part (default: the people present, or a line to write on)
    --out <file>
    --account-page <address> --account-name <name>
                           For xapi: the person’s account in that system (default: no name)
    --scenario <scenario>  Its scenario, if it is not in scenarios/
`,
  analyse: `
  analyse [scenarios]      Lists what needs attention, then lengths, scores, endings, shares of
                           routes and reading ease over every route of the scenarios named, or
                           all of scenarios/
    --format pretty|json|docx
                           docx: the same to print, for one scenario
    --out <file>
`,
  graph: `
  graph <scenario>         Draws the map of a scenario: its stages, scenes, choices and endings
    --format svg|mermaid|dot|xstate
                           A picture; a diagram for Mermaid or Graphviz; or a machine in JSON that
                           XState and Stately’s tools load
    --heat plays|time|words|pursue|prevent|protect|prepare
                           For svg: how many routes pass each scene, its minutes or words, or how
                           many points its choices differ by on one P
    --out <file>
`,
  new: `
  new [folder]             Begins a case: asks four questions, and writes a small one that plays
    --title <title> --family <family> --who <name, post> --asks <question>
                           The answers; then it does not ask
`,
  import: `
  import <file> [folder]   Makes a case of an exercise’s event list (.csv or .xlsx) or a Twine story
                           (.twee or .tw), with gaps to fill. Code in a story becomes gaps; none is run
    --title <title> --family <family>
                           Default: as the file says, or its name
`,
  rename: `
  rename <scenario> <kind> <name> <new name>
                           Gives something in a scenario another id, in every place. Changes
                           nothing if an error would follow.
    <kind>                 scene, choice, lead, stage, fact, person, measure, recommendation,
                           exhibit, law, finding or interrupt; a choice as scene/choice
    --dry-run              Prints the new lines and changes nothing
`,
  diff: `
  diff <old> <new>         Lists what changes for players, whether recorded sessions still replay,
                           and which version the scenario needs. One of the two may be a file by
                           itself, such as an old copy of scenario.yaml.
                           Exit: 0 the same, 1 different, 2 we could not compare them
    --format pretty|json
`,
  lsp: `
  lsp                      Serves editors: problems, completion, help on keys and names, renaming
                           and an outline, by the Language Server Protocol on standard input
    --extension <file.vsix>
                           Writes an extension of Visual Studio Code and VSCodium instead, which
                           does the same for authors without Node
`,
  build: `
  build --only <scenario>  Makes one page that opens on this scenario by a double-click, without a
                           network. It takes half a minute, and has no other scenario in it.
    --out <file.html>      (default: the id of the scenario)
    --player <file.html>   Copies this desktop-audit.html in place of building one: at once, but all
                           its own scenarios stay in it, unseen
`,
  schema: `
  schema [scenario|playthroughs|report]
                           Prints the JSON Schema for authors’ editors, or for a report’s data
`,
  explain: `
  explain <CODE>           Explains a message of \`check\` and how to fix it
`,
} as const

type CommandName = keyof typeof commandUsage

const meanings = {
  '<scenario>': '<scenario> is a folder, its scenario.yaml, or the id of a folder in scenarios/.',
  '<sessions>': '<sessions> are session files, a folder of them, or a name with a *, such as "monday-*.session.json".',
}

const exit = 'Exit: 0 no problems, 1 problems found, 2 wrong command or options.'

/** What the program can do. */
const usage = `desktop-audit: checks and plays Desktop Audit scenarios, and reports on sessions
${Object.values(commandUsage).join('')}
${Object.values(meanings).join('\n')}
For one command, run <command> --help.
${exit}
`

/** What one command can do. */
function usageOf(name: CommandName): string {
  const own = commandUsage[name]
  const needed = Object.entries(meanings).flatMap(([word, meaning]) => (own.includes(word) ? [meaning] : []))
  // One that compares has exit codes of its own.
  const codes = own.includes('Exit:') ? [] : [exit]
  return `${[own.slice(1), ...needed, ...codes].join('\n')}\n`
}
