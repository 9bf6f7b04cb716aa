import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Misuse, type Terminal } from './terminal.ts'

/** What a file holds that the command was given; that it cannot be read is misuse. */
export async function bytesOf(path: string, terminal: Terminal): Promise<Buffer> {
  return readFile(resolve(terminal.folder, path)).catch((error: unknown) => {
    throw new Misuse(whyUnread(path, error))
  })
}

export async function textOf(path: string, terminal: Terminal): Promise<string> {
  return (await bytesOf(path, terminal)).toString('utf8')
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
