import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mergeSessions, type Found } from '../core/session/merge-sessions.ts'
import { readSessions, setRefusalSentence } from '../core/session/session-set.ts'
import { Misuse, type Terminal } from './terminal.ts'

/** The sessions of some files, in the order of the files, and what could not be read. */
export interface FilesRead {
  readonly found: readonly Found[]
  /** A sentence each, which begins with the file. */
  readonly refused: readonly string[]
}

/** Reads files that hold a session each, or a set of them. */
export async function readSessionFiles(paths: readonly string[], terminal: Terminal): Promise<FilesRead> {
  if (paths.length === 0) throw new Misuse('say which session files')
  const files = await Promise.all(paths.map(path => readSessionFile(path, terminal)))
  return { found: files.flatMap(({ found }) => found), refused: files.flatMap(({ refused }) => refused) }
}

async function readSessionFile(file: string, terminal: Terminal): Promise<FilesRead> {
  const { sessions, refused } = readSessions(await textOf(file, terminal))
  return {
    found: sessions.map(session => ({ file, session })),
    refused: [
      ...refused.map(refusal => `${file}: ${setRefusalSentence(refusal)}`),
      ...(sessions.length + refused.length === 0 ? [`${file}: This set holds no session.`] : []),
    ],
  }
}

export async function textOf(path: string, terminal: Terminal): Promise<string> {
  const text = await readFile(resolve(terminal.folder, path), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Misuse(`there is no file \`${path}\``)
  return text
}

/** One copy of each session; `undefined` once it was said that two cannot be brought together. */
export function mergedFiles(found: readonly Found[], terminal: Terminal): readonly Found[] | undefined {
  const merged = mergeSessions(found)
  if (!merged.ok) {
    const { one, other } = merged
    terminal.err(
      `desktop-audit: ${one.file} and ${other.file} both hold the session ${one.session.id}, and neither goes on from ` +
        'the other. Leave one of them out.\n',
    )
    return undefined
  }
  for (const { left, kept } of merged.doubles)
    terminal.err(
      `${left.file}: the session ${left.session.id} is left out, for ${kept.file} holds ${howMuch(left, kept)}.\n`,
    )
  return merged.sessions
}

function howMuch({ session: left }: Found, { session: kept }: Found): string {
  const more = kept.log.length - left.log.length
  if (more === 0) return 'the same'
  return more === 1 ? 'the same and an entry more' : `the same and ${more} entries more`
}
