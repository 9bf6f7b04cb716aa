import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Connect, Plugin } from 'vite'
import type { Playable } from '../cases/playable.ts'
import { referenceOf } from '../core/scenario/reference.ts'
import { dataModule } from './virtual-modules.ts'

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))

/**
 * Builds `desktop-audit.html`.
 * @param only the case that is put into it afterwards: then it has the words and the law of this case, and no other case
 */
export async function buildPlayer(only?: Playable): Promise<string> {
  const { build } = await import('vite')
  const outDir = await mkdtemp(join(tmpdir(), 'desktop-audit-player-'))
  try {
    const plugins = only === undefined ? [] : [withoutCases(only)]
    await build({ configFile, mode: 'one-file', logLevel: 'warn', plugins, build: { outDir } })
    return await readFile(join(outDir, 'desktop-audit.html'), 'utf8')
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** Gives the pages that are served here a `desktop-audit.html` to put a case into. It is built when it is first asked for. */
export function playerBesidePages(): Plugin {
  let player: Promise<string> | undefined
  const built: Connect.NextHandleFunction = (_request, response, next) => {
    player ??= buildPlayer()
    player.then(html => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html), next)
  }
  return {
    name: 'player-beside-pages',
    configureServer: ({ middlewares }) => void middlewares.use('/desktop-audit.html', built),
    configurePreviewServer({ middlewares, config }) {
      if (!existsSync(join(config.build.outDir, 'desktop-audit.html'))) middlewares.use('/desktop-audit.html', built)
    },
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
