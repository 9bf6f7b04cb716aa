import { basename, join, relative } from 'node:path'
import { readImport } from '../../cases/import-case.ts'
import { check } from '../../core/check/check.ts'
import { isError } from '../../core/diagnostics/diagnostic.ts'
import { pretty } from '../../core/diagnostics/formats.ts'
import { counted } from '../../core/diagnostics/wording.ts'
import type { Draft } from '../../core/scenario/draft-words.ts'
import { idFrom } from '../../core/scenario/new-scenario.ts'
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
  const read = readImport(basename(file), await readBytes(file, terminal))
  if (typeof read === 'string') return failed(`${file}: ${read}`, terminal)
  const title = values.title ?? read.title
  const folder = folderFor(given ?? idFrom(title), terminal)
  await checkFree(folder, terminal)
  const id = basename(folder)
  const draft = read.draft({ id, title, family, schemaPath: schemaPath(folder) })
  const gaps = await gapsOf(draft, id, terminal)
  if (gaps === undefined) return undefined
  await writeNew(folder, { 'scenario.yaml': draft.scenario, 'playthroughs.yaml': draft.playthroughs }, terminal)
  const [heading, ...lines] = read.said(draft)
  terminal.out(`${heading}\n${lines.map(line => `  ${line}\n`).join('')}`)
  terminal.out(nextSteps(relative(terminal.folder, folder), draft, gaps))
  return 0
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
