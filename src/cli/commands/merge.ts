import { writeOut } from '../files.ts'
import { type ExitCode, failed, Misuse, readOptions, type Terminal } from '../terminal.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'
import type { Session } from '../../core/session/session.ts'
import { writeSession } from '../../core/session/session-file.ts'

/** Puts several sessions into one file, for a report on all of them. */
export async function merge(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, flags, positionals } = readOptions(args, ['out'], ['skip-unreadable'])
  const { found, refused } = await readSessionFiles(positionals, terminal)
  if (values.out === undefined) throw new Misuse('name the file for the merged sessions with --out')
  for (const sentence of refused) terminal.err(`${sentence}\n`)
  if (refused.length > 0 && !flags.has('skip-unreadable'))
    return failed('we wrote no file. To merge the others, add --skip-unreadable.', terminal)
  const merged = mergedFiles(found, terminal)
  if (merged === undefined) return undefined
  const sessions = merged.map(({ session }) => session)
  await writeOut(values.out, writeSessions(sessions), terminal)
  terminal.err(`${values.out} holds ${sessions.length === 1 ? 'one session' : `${sessions.length} sessions`}.\n`)
  return 0
}

/** A file that holds several sessions, each as its own file would hold it. The same sessions always give the same text. */
export function writeSessions(sessions: readonly Session[]): string {
  const written = sessions.map(session => `    ${writeSession(session).trimEnd().replaceAll('\n', '\n    ')}`)
  const list = written.length === 0 ? '[]' : `[\n${written.join(',\n')}\n  ]`
  return `{\n  "format": 1,\n  "kind": "sessions",\n  "sessions": ${list}\n}\n`
}
