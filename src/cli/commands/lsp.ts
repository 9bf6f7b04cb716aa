import { fileURLToPath } from 'node:url'
import { extname } from 'node:path'
import { checkWritable, writeOut } from '../files.ts'
import { type ExitCode, Misuse, readOptions, type Terminal } from '../terminal.ts'

const checkout = fileURLToPath(new URL('../../..', import.meta.url))

/** Serves an editor until it ends us, or writes the extension of Visual Studio Code that does the same without us. */
export async function lsp(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, flags, positionals } = readOptions(args, ['extension'], ['stdio'])
  if (positionals.length > 0) throw new Misuse('lsp takes no names: the editor says which files are open')
  if (values.extension === undefined) return serve(terminal)
  if (flags.has('stdio')) throw new Misuse('--extension writes a file, and --stdio serves an editor: give one of them')
  return writeExtension(values.extension, terminal)
}

async function serve(terminal: Terminal): Promise<ExitCode> {
  const { LanguageServer } = await import('../language-server.ts')
  const program = fileURLToPath(new URL('../desktop-audit.mjs', import.meta.url))
  const server = new LanguageServer({
    check: [program, 'check', '.', '--format', 'json'],
    pageOf: code => new URL(`../../../docs/diagnostics/${code}.md`, import.meta.url).href,
    now: () => terminal.now(),
  })
  await server.serve()
  return 0
}

async function writeExtension(file: string, terminal: Terminal): Promise<ExitCode> {
  if (extname(file) !== '.vsix')
    throw new Misuse(`--extension takes a file such as desktop-audit.vsix, not \`${file}\``)
  await checkWritable(file, terminal)
  const { packExtension } = await import('../../build/vsix.ts')
  await writeOut(file, await packExtension(checkout), terminal)
  const steps = [
    `We wrote ${file}. In Visual Studio Code or VSCodium, open Extensions, press the three dots,\n`,
    'choose Install from VSIX and pick this file. Authors need neither Node nor this folder.\n',
  ]
  terminal.out(steps.join(''))
  return 0
}
