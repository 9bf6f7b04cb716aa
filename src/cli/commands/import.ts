import { basename, extname, join, relative } from 'node:path'
import { readSpreadsheet } from '../../cases/spreadsheet.ts'
import { check } from '../../core/check/check.ts'
import { isError } from '../../core/diagnostics/diagnostic.ts'
import { pretty } from '../../core/diagnostics/formats.ts'
import { counted } from '../../core/diagnostics/wording.ts'
import type { Draft, DraftSetting } from '../../core/scenario/draft-words.ts'
import { type EventList, readEventList } from '../../core/scenario/event-list/event-list.ts'
import { fieldNames } from '../../core/scenario/event-list/columns.ts'
import { draftFrom } from '../../core/scenario/event-list/draft.ts'
import { idFrom } from '../../core/scenario/new-scenario.ts'
import { decodedText } from '../../core/scenario/reading/encoding.ts'
import { draftFromTwee } from '../../core/scenario/twee/draft.ts'
import { readTwee } from '../../core/scenario/twee/twee.ts'
import { readBytes } from '../files.ts'
import { checkFree, familyOf, folderFor, schemaPath, writeNew } from '../new-folder.ts'
import { type ExitCode, failed, Misuse, painterFor, readOptions, type Terminal } from '../terminal.ts'

/** Makes a case of an event list or a Twine story: one that plays, with gaps for what the file does not say. */
export async function importCase(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, positionals } = readOptions(args, ['title', 'family'])
  const [file, given, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new Misuse('name one event list or Twine story, and then one folder at most')
  const family = values.family === undefined ? undefined : familyOf(values.family)
  const read = await readImport(file, terminal)
  if (typeof read === 'string') return failed(`${file}: ${read}`, terminal)
  const title = values.title ?? read.title ?? titleFrom(file)
  const folder = folderFor(given ?? idFrom(title), terminal)
  await checkFree(folder, terminal)
  const id = basename(folder)
  const draft = read.draft({ id, title, family, schemaPath: schemaPath(folder) })
  const gaps = await gapsOf(draft, id, terminal)
  if (gaps === undefined) return undefined
  await writeNew(folder, { 'scenario.yaml': draft.scenario, 'playthroughs.yaml': draft.playthroughs }, terminal)
  terminal.out(read.said(draft))
  terminal.out(nextSteps(relative(terminal.folder, folder), draft, gaps))
  return 0
}

/** A file that was read, before anything is made of it. */
interface Import {
  /** As the file says it. */
  readonly title: string | undefined
  readonly draft: (setting: DraftSetting) => Draft
  /** How we read it, and what we left out. */
  readonly said: (draft: Draft) => string
}

/** What a file holds, or why we cannot import it. */
async function readImport(file: string, terminal: Terminal): Promise<Import | string> {
  const bytes = await readBytes(file, terminal)
  const ending = extname(file).toLowerCase()
  if (/^\.html?$/.test(ending))
    return 'This is a web page. Open the story in Twine, choose Build and then Export As Twee, and import that file.'
  return ending === '.twee' || ending === '.tw' ? storyIn(bytes, file) : listIn(bytes, file)
}

function listIn(bytes: Uint8Array, file: string): Import | string {
  const table = readSpreadsheet(bytes)
  if (!table.ok) return table.problem
  const read = readEventList(table.sheets)
  if (!read.ok) return read.problem
  const { list } = read
  return { title: list.title, draft: setting => draftFrom(list, setting), said: () => columnsRead(file, list) }
}

function storyIn(bytes: Uint8Array, file: string): Import | string {
  const read = readTwee(decodedText(bytes).text)
  if (!read.ok) return read.problem
  const { story } = read
  return {
    title: story.title,
    draft: setting => draftFromTwee(story, setting),
    said: ({ remarks = [] }) => {
      const lines = [`We read ${counted(story.passages.size, 'passage')} from ${file}.`, ...story.remarks, ...remarks]
      return lines.map(line => `${line}\n`).join('')
    },
  }
}

/** `Market night` of `market-night-MEL.xlsx`. */
function titleFrom(file: string): string {
  const words = basename(file, extname(file))
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/\b(?:mel|msel|main events? list|events? list)\b/gi, '')
    .trim()
  return words === '' ? 'An exercise' : words.charAt(0).toUpperCase() + words.slice(1)
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
  return failed(
    'we wrote nothing, because the case that we made has these errors. Change those parts of the file.',
    terminal,
  )
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
