import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Connect, Plugin } from 'vite'
import type { Playable } from '../cases/playable.ts'
import { referenceOf } from '../core/scenario/reference.ts'
import { dataModule } from './virtual-modules.ts'

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))

/** Builds `desktop-audit.html` without any case but the words and the law of one, which is put into it afterwards. */
export function buildPlayer(only: Playable): Promise<string> {
  return readBuilt(async outDir => {
    const { build } = await import('vite')
    const plugins = [withoutCases(only)]
    await build({ configFile, mode: 'one-file', logLevel: 'warn', plugins, build: { outDir } })
  })
}

/** In a process of its own: one that serves pages would build React for development, and answer no one meanwhile. */
function buildWholePlayer(): Promise<string> {
  return readBuilt(async outDir => {
    const args = [vite, 'build', '--config', configFile, '--mode', 'one-file', '--logLevel', 'warn', '--outDir', outDir]
    await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } })
  })
}

async function readBuilt(build: (outDir: string) => Promise<void>): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'desktop-audit-player-'))
  try {
    await build(outDir)
    return await readFile(join(outDir, 'desktop-audit.html'), 'utf8')
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** Gives the pages that are served here a `desktop-audit.html` to put a case into. It is built when it is first asked for. */
export function playerBesidePages(): Plugin {
  let player: Promise<string> | undefined
  const built: Connect.NextHandleFunction = (_request, response, next) => {
    player ??= buildWholePlayer()
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
