import { certificate } from '../../core/record/certificate.ts'
import { noRecordSentences, trainingRecord } from '../../core/record/training-record.ts'
import { isHomePage, type RecordHolder, statementsOf, statementsText } from '../../core/record/xapi.ts'
import { playedPath } from '../../core/session/played-path.ts'
import { openingRefusalSentence, readingRefusalSentence } from '../../core/session/refusals.ts'
import { readSession } from '../../core/session/session-reader.ts'
import { openSession } from '../../core/session/session-start.ts'
import { paperContent, readBytes, writeOut } from '../files.ts'
import { loadScenario } from '../scenario-files.ts'
import { type ExitCode, failed, Misuse, oneOf, readOptions, type Terminal } from '../terminal.ts'
import { sessionPaths } from '../session-files.ts'

type Format = 'docx' | 'html' | 'xapi'

const options = ['format', 'name', 'account-page', 'account-name', 'out', 'scenario'] as const

/** Writes the training record of a session: a certificate of attendance, or statements for a learning system. */
export async function record(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, positionals } = readOptions(args, options)
  const format = oneOf(values.format, ['docx', 'html', 'xapi'], '--format')
  const path = await onePath(positionals, terminal)
  const recorded = await loadSession(path, values.scenario, terminal)
  if (recorded === undefined) return undefined
  if (values.out === undefined && format === 'docx') throw new Misuse('name the Word file with --out')
  const whose = whoseRecord(values, format)
  const { session, script } = recorded
  const { name = '' } = whose
  const played = playedPath(script, session)
  const made = trainingRecord(script, session, played)
  if (typeof made === 'string') return failed(`${path}: ${noRecordSentences[made]}`, terminal)
  const content =
    format === 'xapi'
      ? statementsText(statementsOf({ script, session, path: played, whose }))
      : await paperContent(certificate(made, name === '' ? (session.group?.present ?? []) : [name]), format)
  if (values.out === undefined) terminal.out(String(content))
  else await writeOut(values.out, content, terminal)
  return 0
}

/** A session that replays whole, with its script; `undefined` once it was said why it does not. */
async function loadSession(path: string, scenario: string | undefined, terminal: Terminal) {
  const reading = readSession(await readBytes(path, terminal))
  if (!reading.ok) return failed(`${path}: ${readingRefusalSentence(reading.refusal)}`, terminal)
  const { session } = reading
  const playable = await loadScenario(scenario ?? session.scenario.id, terminal)
  if (playable === undefined) return undefined
  const { script } = playable
  const opened = openSession(script, session)
  if (opened.kind === 'refused') return failed(`${path}: ${openingRefusalSentence(opened.refusal)}`, terminal)
  if (opened.kind === 'other-rules') return failed(`${path}: ${noRecordSentences['other-rules']}`, terminal)
  if (opened.kind === 'other-words')
    terminal.err('The scenario has been reworded since this session. The decisions have not changed.\n')
  return { session, script }
}

async function onePath(given: readonly string[], terminal: Terminal): Promise<string> {
  if (given.length === 0) throw new Misuse('name a session file')
  const paths = await sessionPaths(given, terminal)
  const [path, ...others] = paths
  if (path === undefined || others.length > 0)
    throw new Misuse(`a training record covers one session, but these are several files: ${paths.join(', ')}`)
  return path
}

function whoseRecord(
  values: Readonly<Partial<Record<(typeof options)[number], string>>>,
  format: Format,
): RecordHolder {
  const { 'account-page': homePage, 'account-name': account } = values
  const name = values.name?.trim()
  if (homePage === undefined && account === undefined) return { name }
  if (format !== 'xapi') throw new Misuse('--account-page and --account-name are for --format xapi')
  if (homePage === undefined || account === undefined || account.trim() === '')
    throw new Misuse('an account needs both --account-page and --account-name')
  if (!isHomePage(homePage))
    throw new Misuse(`--account-page takes a web address that begins with https://, not \`${homePage}\``)
  return { name, account: { homePage, name: account.trim() } }
}
