import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decodedText } from '../core/scenario/reading/encoding.ts'
import { Misuse, type Terminal } from './terminal.ts'

/** What a file holds that the command was given; that it cannot be read is misuse. */
export async function bytesOf(path: string, terminal: Terminal): Promise<Buffer> {
  return readFile(resolve(terminal.folder, path)).catch((error: unknown) => {
    throw new Misuse(whyUnread(path, error))
  })
}

/** The text of such a file; that it is not UTF-8 is misuse too. */
export async function textOf(path: string, terminal: Terminal): Promise<string> {
  const { text, encoding } = decodedText(await bytesOf(path, terminal))
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
