export const usage = `desktop-audit: checks, plays and reports on desktop audit scenarios

  check [scenarios]        Looks for mistakes, by name or path; in all of scenarios/ when none is given
    --format pretty|unix|json
    --max-warnings <n>     Fails when there are more warnings than this
    --today <YYYY-MM-DD>   The day by which legal notes are old (default: today)

  play <scenario>          Plays in the terminal
    --picks <file>         Takes the picks of a file instead of asking
    --play <name>          Which play of that file, when it holds several
    --seed <n>             Plays at random, the same way for the same number
    --out <file>           Writes the session, for \`report\` or the page

  report <session.json>    Writes the findings of a session
    --format docx|html|json
    --out <file>
    --scenario <scenario>  Where its scenario is, when it is not in scenarios/

  papers <scenario>        Writes what is printed for an evening with a facilitator
    --paper all|guide|mel|participants|observer|ballots
    --format docx|html
    --out <folder or file> A file for one paper; a folder for all of them

  analyse [scenarios]      What can come of every play: scores, lengths, endings,
                           reading ease; all of scenarios/ when none is given
    --format pretty|json

  schema [scenario|playthroughs]
                           The JSON Schema with which editors help an author
  explain <CODE>           What a message of \`check\` means and how to mend it

<scenario> is a folder, its scenario.yaml, or the id of a folder in scenarios/.
Exit: 0 all well, 1 mistakes found, 2 the command was misused.
`
