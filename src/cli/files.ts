import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Paper } from '../core/papers/paper.ts'
import { decodedText } from '../core/scenario/reading/encoding.ts'
import { Misuse, type Terminal } from './terminal.ts'

/** What a file holds that the command was given; that it cannot be read is misuse. */
export async function readBytes(path: string, terminal: Terminal): Promise<Buffer> {
  return readFile(resolve(terminal.folder, path)).catch((error: unknown) => {
    throw new Misuse(whyUnread(path, error))
  })
}

/** The text of such a file; that it is not UTF-8 is misuse too. */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  const { text, encoding } = decodedText(await readBytes(path, terminal))
  if (encoding !== 'utf-8') throw new Misuse(`\`${path}\` is not saved as UTF-8: save it as UTF-8`)
  return text
}

function whyUnread(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EISDIR':
      return `\`${path}\` is a folder, and a file is wanted here`
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return `\`${path}\` may not be read: it is not yours to read, or another program holds it`
    default:
      return `there is no file \`${path}\``
  }
}

/** Writes what a command made into the file that `--out` names; that it cannot be written is misuse. */
export async function writeOut(path: string, content: string | Uint8Array, terminal: Terminal): Promise<void> {
  await saying(path, () => writeFile(resolve(terminal.folder, path), content))
}

/** Makes the folder that `--out` names, unless it is there. */
export async function makeOutFolder(path: string, terminal: Terminal): Promise<void> {
  await saying(path, () => mkdir(resolve(terminal.folder, path), { recursive: true }))
}

/** Tries whether a file can be written, and leaves all as it was: before somebody plays for an hour in vain. */
export async function checkWritable(path: string, terminal: Terminal): Promise<void> {
  const target = resolve(terminal.folder, path)
  const isNew = (await stat(target).catch(() => undefined)) === undefined
  await saying(path, async () => (await open(target, 'a')).close())
  if (isNew) await rm(target)
}

/** A paper as a file; each format brings its own writer. */
export async function paperContent(paper: Paper, format: 'docx' | 'html'): Promise<string | Uint8Array> {
  if (format === 'html') return (await import('../documents/html/paper.ts')).paperToHtml(paper)
  return (await import('../documents/docx/paper.ts')).paperToDocx(paper)
}

async function saying(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Misuse(`\`${path}\` could not be written, for ${writeProblem(path, String(error.code))}`)
  }
}

const another = 'give another name with --out'
const notYours = `it is not yours to write, or another program holds it: close that, or ${another}`
const noDisk = 'the disk is full: make room, or give a name on another with --out'
const noFolder = `what should be a folder in its path is a file: ${another}`

/** Why a file could not be written, and what to do, by what the system says. */
const writeProblems: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder: give the name of a file in it with --out',
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  EACCES: notYours,
  EPERM: notYours,
  EBUSY: notYours,
  EROFS: 'nothing can be written to that disk: give a name on another with --out',
  ENOSPC: noDisk,
  EDQUOT: noDisk,
  ENAMETOOLONG: 'the name is too long: give a shorter one with --out',
}

function writeProblem(path: string, code: string): string {
  // Windows says so of a name that no file may have, too.
  if (code === 'ENOENT')
    return `there is no folder \`${dirname(path)}\`, or no file may have that name: give another with --out, or make the folder`
  return writeProblems[code] ?? `the system refused it (${code}): ${another}`
}
