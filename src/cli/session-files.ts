import { type Found, mergeSessions } from '../core/session/session-copies.ts'
import { readSessions, setRefusalSentence } from '../core/session/session-reader.ts'
import { bytesOf } from './given-file.ts'
import { sessionPaths } from './session-paths.ts'
import type { Terminal } from './terminal.ts'

/** The sessions of some files, in the order of the files, and what could not be read. */
export interface FilesRead {
  readonly found: readonly Found[]
  /** A sentence each, which begins with the file. */
  readonly refused: readonly string[]
}

/** Reads files that hold a session each, or a set of them; a folder or a name with `*` stands for several. */
export async function readSessionFiles(given: readonly string[], terminal: Terminal): Promise<FilesRead> {
  const paths = await sessionPaths(given, terminal)
  const files = await Promise.all(paths.map(path => readSessionFile(path, terminal)))
  return { found: files.flatMap(({ found }) => found), refused: files.flatMap(({ refused }) => refused) }
}

async function readSessionFile(file: string, terminal: Terminal): Promise<FilesRead> {
  const { sessions, refused } = readSessions(await bytesOf(file, terminal))
  return {
    found: sessions.map(session => ({ file, session })),
    refused: [
      ...refused.map(refusal => `${file}: ${setRefusalSentence(refusal)}`),
      ...(sessions.length + refused.length === 0 ? [`${file}: This set holds no session.`] : []),
    ],
  }
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
