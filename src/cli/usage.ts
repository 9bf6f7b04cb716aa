const commands = {
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
  report <sessions>        Writes the findings of a session, or of several as one report
    --format docx|pdf|html|md|csv|log-csv|json
                           csv: the recommendations for a tracker; log-csv: every decision
    --part draft|a|b       The draft for officers, what is open to the public, or what is exempt
    --details <file>       What the clerk wrote of it, in YAML or JSON
    --template <file.docx> A Word file of the council's own to put it in
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
    --details <file>       What the clerk wrote of it (default: what the report tells of that)
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
  schema [scenario|playthroughs|findings]
                           The JSON Schema with which editors help an author, or that of a report's data
`,
  explain: `
  explain <CODE>           What a message of \`check\` means and how to mend it
`,
} as const

export type CommandName = keyof typeof commands

const meanings = {
  '<scenario>': '<scenario> is a folder, its scenario.yaml, or the id of a folder in scenarios/.',
  '<sessions>':
    '<sessions> are session files, a folder of them, or a name with a * in it, such as "monday-*.session.json".',
}

const exit = 'Exit: 0 all well, 1 mistakes found, 2 the command was misused.'

/** What the program can do. */
export const usage = `desktop-audit: checks, plays and reports on desktop audit scenarios
${Object.values(commands).join('')}
${Object.values(meanings).join('\n')}
<command> --help tells of one command.
${exit}
`

/** What one command can do. */
export function usageOf(name: CommandName): string {
  const own = commands[name]
  const needed = Object.entries(meanings).flatMap(([word, meaning]) => (own.includes(word) ? [meaning] : []))
  return `${own.slice(1)}\n${[...needed, exit].join('\n')}\n`
}
