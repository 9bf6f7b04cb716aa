import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { mergeSessions, type SessionInFile } from '../core/session/session-copies.ts'
import { readSessions, setRefusalSentence } from '../core/session/session-reader.ts'
import { readBytes } from './files.ts'
import { failed, Misuse, type Terminal } from './terminal.ts'

/** The sessions of some files, in the order of the files, and what could not be read. */
interface FilesRead {
  readonly found: readonly SessionInFile[]
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
  const { sessions, refused } = readSessions(await readBytes(file, terminal))
  return {
    found: sessions.map(session => ({ file, session })),
    refused: [
      ...refused.map(refusal => `${file}: ${setRefusalSentence(refusal)}`),
      ...(sessions.length + refused.length === 0 ? [`${file}: This set has no sessions.`] : []),
    ],
  }
}

/** One copy of each session; `undefined` once it was said that two cannot be brought together. */
export function mergedFiles(found: readonly SessionInFile[], terminal: Terminal): readonly SessionInFile[] | undefined {
  const merged = mergeSessions(found)
  if (!merged.ok) {
    const { one, other } = merged
    return failed(
      `${one.file} and ${other.file} have different versions of the session ${one.session.id}. ` +
        'Leave one of them out.',
      terminal,
    )
  }
  for (const { left, kept } of merged.doubles)
    terminal.err(
      `${left.file}: we left out the session ${left.session.id}, because ${kept.file} has ${howMuch(left, kept)}.\n`,
    )
  return merged.sessions
}

function howMuch({ session: left }: SessionInFile, { session: kept }: SessionInFile): string {
  const more = kept.log.length - left.log.length
  if (more === 0) return 'the same'
  return more === 1 ? 'the same and one more entry' : `the same and ${more} more entries`
}

/** A folder stands for the session files in it, a name with `*` for all that it fits, as shells of Windows need. */
export async function sessionPaths(given: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  if (given.length === 0) throw new Misuse('name one or more session files')
  return (await Promise.all(given.map(path => pathsFor(path, terminal)))).flat()
}

async function pathsFor(path: string, { folder }: Terminal): Promise<readonly string[]> {
  const found = await stat(resolve(folder, path)).catch(() => undefined)
  if (found?.isDirectory() === true) {
    const names = await filesIn(resolve(folder, path), name => !name.startsWith('.') && /\.sessions?\.json$/.test(name))
    if (names.length === 0)
      throw new Misuse(`the folder \`${path}\` has no file that ends in .session.json or .sessions.json`)
    return names.map(name => join(path, name))
  }
  if (found !== undefined || !path.includes('*')) return [path]
  if (dirname(path).includes('*'))
    throw new Misuse(`\`${path}\`: you can use * in the name of a file, but not of a folder`)
  const names = await filesIn(resolve(folder, dirname(path)), fitting(basename(path)))
  if (names.length === 0) throw new Misuse(`no file name matches \`${path}\``)
  return names.map(name => join(dirname(path), name))
}

/** As in a shell, a * fits no dot at the beginning: systems put files of their own under such names. */
function fitting(pattern: string): (name: string) => boolean {
  const parts = pattern.split('*').map(part => part.replaceAll(/[\\^$.+?()[\]{}|]/g, String.raw`\$&`))
  const whole = new RegExp(`^${parts.join('.*')}$`, 's')
  return name => name.startsWith('.') === pattern.startsWith('.') && whole.test(name)
}

async function filesIn(folder: string, fits: (name: string) => boolean): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => !entry.isDirectory() && fits(entry.name))
    .map(({ name }) => name)
    .toSorted()
}
