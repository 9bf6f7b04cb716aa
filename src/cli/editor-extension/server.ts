/** The program of the extension: a language server, and with `--check` a check of the folder that it runs in. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkFolder } from '../../build/scenario-folder.ts'
import { json } from '../../core/diagnostics/formats.ts'
import { LanguageServer } from '../language-server.ts'

const now = () => new Date().toISOString()
const [, program = ''] = process.argv

async function checkHere(): Promise<void> {
  const { diagnostics, texts } = await checkFolder(process.cwd(), { today: now().slice(0, 10) })
  process.stdout.write(json(diagnostics, texts))
}

async function serve(): Promise<void> {
  const pageOf = (code: string) => pathToFileURL(join(program, '../docs/diagnostics', `${code}.md`)).href
  await new LanguageServer({ check: [program, '--check'], pageOf, now }).serve()
  process.exit(0)
}

void (process.argv.includes('--check') ? checkHere() : serve())
