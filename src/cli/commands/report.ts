import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Findings } from '../../core/findings/findings.ts'
import type { Part } from '../../core/findings/part.ts'
import { partProblem } from '../../core/findings/part-problem.ts'
import { reportOf } from '../../core/findings/report-of.ts'
import { readDetails } from '../details-file.ts'
import { loadPlays } from '../loaded-plays.ts'
import { oneOf, readOptions } from '../options.ts'
import { reportWriters, type ReportFormat } from '../report-writers.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'
import { Misuse, type ExitCode, type Terminal } from '../terminal.ts'
import { unplacedKeys, type Unplaced } from '../../core/findings/unplaced-keys.ts'
import { fillFrom } from '../word-template.ts'

interface Asked {
  readonly format: ReportFormat
  readonly part: Part
  readonly details: string | undefined
  readonly template: string | undefined
  readonly out: string | undefined
  readonly scenario: string | undefined
  readonly mixedVersions: boolean
}

/** Writes the findings of one session or of several. */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { asked, files } = readAsked(args)
  const findings = await findingsOf(files, asked, terminal)
  if (findings === undefined) return 1
  const lack = asked.format === 'log-csv' ? lacksLog(findings) : undefined
  if (lack !== undefined) {
    failed(lack, terminal)
    return 1
  }
  const written =
    asked.template === undefined
      ? await reportWriters[asked.format](findings)
      : await fillFrom(asked.template, findings, terminal)
  if (written === undefined) return 1
  if (asked.out === undefined) terminal.out(String(written))
  else await writeFile(resolve(terminal.folder, asked.out), written)
  if (asked.part === 'draft')
    terminal.err(
      'This is a draft for officers. --part a writes what is open to the public, --part b what is exempt.\n',
    )
  return 0
}

/** Why a report gives no decisions: a file of headings alone would look as if none had been made. */
function lacksLog({ part, source }: Findings): string | undefined {
  if (source.sessions.length > 1)
    return 'a report on several sessions gives no single decision, so that nobody can tell who decided what: take one session at a time'
  return part === 'b' ? 'the decision log is in Part A' : undefined
}

const names = ['format', 'part', 'details', 'template', 'out', 'scenario'] as const

function readAsked(args: readonly string[]): { readonly asked: Asked; readonly files: readonly string[] } {
  const { values, flags, positionals } = readOptions(args, names, ['mixed-versions'])
  const { details, template, out, scenario } = values
  const format = oneOf(values.format, ['docx', 'pdf', 'html', 'md', 'csv', 'log-csv', 'json'], '--format')
  const part = oneOf(values.part, ['draft', 'a', 'b'], '--part')
  if (out === undefined && (format === 'docx' || format === 'pdf'))
    throw new Misuse(`a ${format === 'docx' ? 'Word' : 'PDF'} file needs --out with its name`)
  if (template !== undefined && format !== 'docx') throw new Misuse('--template is for --format docx')
  const mixedVersions = flags.has('mixed-versions')
  return { asked: { format, part, details, template, out, scenario, mixedVersions }, files: positionals }
}

async function findingsOf(
  files: readonly string[],
  asked: Asked,
  terminal: Terminal,
): Promise<Findings | undefined> {
  const review = await readDetails(asked.details, terminal)
  if (review === undefined) return undefined
  const problem = partProblem(review, asked.part)
  if (problem !== undefined) return failed(problem, terminal)
  const { found, refused } = await readSessionFiles(files, terminal)
  if (refused.length > 0) return failed(refused.join('\ndesktop-audit: '), terminal)
  const merged = mergedFiles(found, terminal)
  const loaded = merged && (await loadPlays(merged, asked, terminal))
  if (loaded === undefined) return undefined
  const { script, debrief } = loaded.playable
  const input = { script, notes: debrief, plays: loaded.plays, review }
  const goesOn = asked.details === undefined || tellUnplaced(unplacedKeys(input), asked.details, terminal)
  return goesOn ? reportOf({ ...input, part: asked.part }) : undefined
}

/** Whether the report may go on: what was to be withheld must not be published because nobody found it. */
function tellUnplaced({ exempt, edits, others }: Unplaced, path: string, terminal: Terminal): boolean {
  for (const key of edits)
    terminal.err(
      `${path}: The edit of \`${key}\` is not made: what it was made to reads otherwise here, or is not there.\n`,
    )
  for (const key of others) terminal.err(`${path}: \`${key}\` names nothing in this report.\n`)
  for (const key of exempt)
    terminal.err(
      `desktop-audit: ${path}: \`${key}\` is marked exempt, and names nothing in this report. Name it anew, or take the mark back.\n`,
    )
  return exempt.length === 0
}

function failed(problem: string, terminal: Terminal): undefined {
  terminal.err(`desktop-audit: ${problem}\n`)
  return undefined
}
