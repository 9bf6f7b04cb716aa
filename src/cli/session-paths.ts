import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Misuse, type Terminal } from './terminal.ts'

/**
 * The files that are meant: a folder stands for the session files in it, and a name with `*` for all files that it fits,
 * as the shells of Windows do not put them in its place.
 */
export async function sessionPaths(given: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  if (given.length === 0) throw new Misuse('say which session files')
  return (await Promise.all(given.map(path => pathsFor(path, terminal)))).flat()
}

async function pathsFor(path: string, { folder }: Terminal): Promise<readonly string[]> {
  const found = await stat(resolve(folder, path)).catch(() => undefined)
  if (found?.isDirectory() === true) {
    const names = await filesIn(resolve(folder, path), isSessionFile)
    if (names.length === 0)
      throw new Misuse(
        `there is no session in the folder \`${path}\`: no name there ends in .session.json or .sessions.json`,
      )
    return names.map(name => join(path, name))
  }
  if (found !== undefined || !path.includes('*')) return [path]
  if (dirname(path).includes('*'))
    throw new Misuse(`\`${path}\`: a * may stand in the name of a file, and not in that of a folder`)
  const names = await filesIn(resolve(folder, dirname(path)), fitting(basename(path)))
  if (names.length === 0) throw new Misuse(`there is no file whose name fits \`${path}\``)
  return names.map(name => join(dirname(path), name))
}

function isSessionFile(name: string): boolean {
  return !name.startsWith('.') && /\.sessions?\.json$/.test(name)
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
