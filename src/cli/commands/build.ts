import { basename } from 'node:path'
import { folderTexts } from '../../build/scenario-folder.ts'
import { withCase } from '../../cases/one-file-player.ts'
import { cardOf, type Playable } from '../../cases/playable.ts'
import { caseFileName, whyNotShared, writeCaseFile } from '../../cases/case-file.ts'
import { readCase } from '../../cases/read-case.ts'
import { checkWritable, readText, writeOut } from '../files.ts'
import { type ExitCode, failed, Misuse, readOptions, type Terminal } from '../terminal.ts'
import { loadFolder, scenarioFolder } from '../scenario-files.ts'

/** Makes one page that opens on one case by a double-click. */
export async function build(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, positionals } = readOptions(args, ['only', 'out', 'player'])
  if (values.only === undefined || positionals.length > 0)
    throw new Misuse('name one scenario with --only. `npm run build` builds the whole product')
  const folder = await scenarioFolder(values.only, terminal.folder)
  const out = values.out ?? `${basename(folder)}.html`
  await checkWritable(out, terminal)
  const given = values.player === undefined ? undefined : await readText(values.player, terminal)
  const loaded = await loadFolder(folder, terminal)
  const texts = await folderTexts(folder)
  if (loaded === undefined || texts === undefined) return undefined
  const why = whyNotShared(texts)
  if (why !== undefined) return failed(why, terminal)
  // Read as the page will read it, which takes less than a build does: its exhibits are data there.
  const picked = { name: caseFileName(texts), bytes: writeCaseFile(texts) }
  const read = await readCase(picked, terminal.now().slice(0, 10))
  if (!read.ok) {
    const errors = read.errors.map(({ place, code, message }) => `${place}: ${code} ${message}`)
    return failed(['A page cannot read this case from a file.', ...errors], terminal)
  }
  const page = given ?? (await built(loaded, terminal))
  if (page === undefined) return undefined
  const held = { card: cardOf(loaded), digests: read.script.digests, fileName: picked.name, bytes: picked.bytes }
  const made = withCase(page, held)
  if (!made.ok) return failed(`${values.player}: ${made.problem}`, terminal)
  await writeOut(out, made.html, terminal)
  terminal.out(`${out}\n`)
  return 0
}

async function built(only: Playable, terminal: Terminal): Promise<string | undefined> {
  terminal.err('Building the page. This takes about half a minute.\n')
  try {
    const { buildPlayer } = await import('../../build/player-build.ts')
    return await buildPlayer(only)
  } catch (error) {
    // Its messages hold the places in Vite, too.
    const message = error instanceof Error ? error.message : String(error)
    return failed(`we could not build the page. ${message.replaceAll(/^ +at .*\n?/gm, '')}`, terminal)
  }
}
