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
  if (encoding !== 'utf-8') throw new Misuse(`\`${path}\` is not saved as UTF-8. Save it as UTF-8.`)
  return text
}

function whyUnread(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EISDIR':
      return `\`${path}\` is a folder. Give a file.`
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return `we could not read \`${path}\`. Check that you have permission and that no other program has it open.`
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

/** Tries whether a file can be written, and leaves all as it was: before someone plays for an hour in vain. */
export async function checkWritable(path: string, terminal: Terminal): Promise<void> {
  const target = resolve(terminal.folder, path)
  const isNew = (await stat(target).catch(() => undefined)) === undefined
  await saying(path, async () => (await open(target, 'a')).close())
  if (isNew) await rm(target)
}

/** Puts new texts into an author's files: all of them, or none if one may not be written. A mark of byte order stays. */
export async function rewrite(files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  const marks = await Promise.all(files.map(({ path }) => keepable(path)))
  for (const [index, { path, text }] of files.entries()) await writeFile(path, `${marks[index] ?? ''}${text}`)
}

/** The mark of byte order at the start of a file, if it has one; that the file may not be written is misuse. */
async function keepable(path: string): Promise<string> {
  try {
    await (await open(path, 'r+')).close()
    return (await readFile(path, 'utf8')).startsWith('\ufeff') ? '\ufeff' : ''
  } catch {
    throw new Misuse(
      `we could not write \`${path}\`. Check that you have permission and that no other program has it open.`,
    )
  }
}

/** A paper as a file; each format brings its own writer. */
export async function paperContent(paper: Paper, format: 'docx' | 'html' | 'csv'): Promise<string | Uint8Array> {
  if (format === 'csv') return (await import('../documents/data-files.ts')).eventListCsv(paper)
  if (format === 'html') return (await import('../documents/html/paper.ts')).paperToHtml(paper)
  return (await import('../documents/docx/paper.ts')).paperToDocx(paper)
}

async function saying(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Misuse(`we could not write \`${path}\`: ${writeProblem(path, String(error.code))}`)
  }
}

const another = 'give another name with --out'
const notYours = `you have no permission, or another program has it open. Close that program, or ${another}`
const noDisk = 'the disk is full. Free some space, or name another disk with --out'
const noFolder = `part of its path is a file, not a folder. Please ${another}`

/** Why a file could not be written, and what to do, by what the system says. */
const writeProblems: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder. Name a file in it with --out',
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  EACCES: notYours,
  EPERM: notYours,
  EBUSY: notYours,
  EROFS: 'that disk is read-only. Name another disk with --out',
  ENOSPC: noDisk,
  EDQUOT: noDisk,
  ENAMETOOLONG: 'the name is too long. Give a shorter one with --out',
}

function writeProblem(path: string, code: string): string {
  // Windows also gives this code for a name that no file can have.
  if (code === 'ENOENT')
    return `there is no folder \`${dirname(path)}\`, or the name is not allowed. Make the folder, or give another name with --out`
  return writeProblems[code] ?? `the system refused it (${code}). Please ${another}`
}
