import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { Playable } from '../cases/playable.ts'
import { referenceOf } from '../core/scenario/reference.ts'
import { dataModule } from './virtual-modules.ts'

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))

/** Builds `desktop-audit.html` without any case but the words and the law of one, which is put into it afterwards. */
export async function buildPlayer(only: Playable): Promise<string> {
  const { build } = await import('vite')
  const outDir = await mkdtemp(join(tmpdir(), 'desktop-audit-player-'))
  try {
    const plugins = [withoutCases(only)]
    await build({ configFile, mode: 'one-file', logLevel: 'warn', plugins, build: { outDir } })
    return await readFile(join(outDir, 'desktop-audit.html'), 'utf8')
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

const prefix = '\0only-case:'

/** Takes the place of the plugin that reads `scenarios/`. */
function withoutCases(only: Playable): Plugin {
  return {
    name: 'without-cases',
    enforce: 'pre',
    resolveId: { filter: { id: /^virtual:(?:library|reference)$/ }, handler: name => prefix + name },
    load: {
      filter: { id: /^\0only-case:/ },
      handler: id =>
        id === `${prefix}virtual:reference` ? dataModule(referenceOf([only.scenario])) : 'export const library = []\n',
    },
  }
}
