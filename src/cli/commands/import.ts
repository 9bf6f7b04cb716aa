import { basename, extname, join, relative } from 'node:path'
import { readSpreadsheet } from '../../cases/spreadsheet.ts'
import { check } from '../../core/check/check.ts'
import { isError } from '../../core/diagnostics/diagnostic.ts'
import { pretty } from '../../core/diagnostics/formats.ts'
import { counted } from '../../core/diagnostics/wording.ts'
import { type EventList, readEventList } from '../../core/scenario/event-list/event-list.ts'
import { fieldNames } from '../../core/scenario/event-list/columns.ts'
import { type Draft, draftFrom } from '../../core/scenario/event-list/draft.ts'
import { idFrom } from '../../core/scenario/new-scenario.ts'
import { readBytes } from '../files.ts'
import { checkFree, familyOf, folderFor, schemaPath, writeNew } from '../new-folder.ts'
import { type ExitCode, failed, Misuse, painterFor, readOptions, type Terminal } from '../terminal.ts'

/** Makes a case of the event list of an exercise: one that plays, with gaps for what the list does not say. */
export async function importList(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, positionals } = readOptions(args, ['title', 'family'])
  const [file, given, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Misuse('name one event list, and then one folder at most')
  const family = values.family === undefined ? undefined : familyOf(values.family)
  const table = readSpreadsheet(await readBytes(file, terminal))
  if (!table.ok) return failed(`${file}: ${table.problem}`, terminal)
  const read = readEventList(table.sheets)
  if (!read.ok) return failed(`${file}: ${read.problem}`, terminal)
  const title = values.title ?? read.list.title ?? titleFrom(file)
  const folder = folderFor(given ?? idFrom(title), terminal)
  await checkFree(folder, terminal)
  const id = basename(folder)
  const draft = draftFrom(read.list, { id, title, family, schemaPath: schemaPath(folder) })
  const gaps = await gapsOf(draft, id, terminal)
  if (gaps === undefined) return undefined
  await writeNew(folder, { 'scenario.yaml': draft.scenario, 'playthroughs.yaml': draft.playthroughs }, terminal)
  terminal.out(columnsRead(file, read.list))
  terminal.out(nextSteps(relative(terminal.folder, folder), draft, gaps))
  return 0
}

/** `Market night` of `market-night-MEL.xlsx`. */
function titleFrom(file: string): string {
  const words = basename(file, extname(file))
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/\b(?:mel|msel|main events? list|events? list)\b/gi, '')
    .trim()
  return words === '' ? 'An event list' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** How many gaps `check` lists; none once it was said that something else is wrong. */
async function gapsOf(draft: Draft, id: string, terminal: Terminal): Promise<number | undefined> {
  const { diagnostics, texts } = await check(
    {
      folder: id,
      scenario: { path: 'scenario.yaml', text: draft.scenario },
      playthroughs: { path: 'playthroughs.yaml', text: draft.playthroughs },
      exhibits: new Map(),
    },
    { today: terminal.now().slice(0, 10) },
  )
  const errors = diagnostics.filter(isError)
  if (errors.length === 0) return diagnostics.filter(({ code }) => code === 'DA620').length
  terminal.err(pretty(errors, texts, painterFor(terminal)))
  return failed('we wrote nothing, because the case that we made has these errors. Change those events.', terminal)
}

function columnsRead(file: string, { events, columns, remarks }: EventList): string {
  const lines = columns.map(({ heading, field }) => {
    const as = field === undefined ? 'we do not know this heading: the facilitator’s notes' : fieldNames[field]
    return `  ${heading}: ${as}\n`
  })
  const said = remarks.map(remark => `${remark}\n`)
  return `We read ${counted(events.length, 'event')} from ${file}. Its columns:\n${lines.join('')}${said.join('')}`
}

function nextSteps(folder: string, { scenes, decisions }: Draft, gaps: number): string {
  const counts = `${counted(scenes, 'scene')}, ${counted(decisions, 'decision')} and ${counted(gaps, 'gap')}`
  const steps = [
    `\nWe wrote ${folder}: ${counts}. What to do next:\n`,
    `  Open ${join(folder, 'scenario.yaml')} in an editor. Write what each “TO WRITE” asks for.\n`,
    `  npx desktop-audit check ${folder}    lists the gaps that are left, with their lines\n`,
    `  npx desktop-audit play ${folder}    plays it in the terminal, gaps and all\n`,
  ]
  return steps.join('')
}
