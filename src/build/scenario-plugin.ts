import { relative, resolve } from 'node:path'
import type { Logger, Plugin } from 'vite'
import { isError } from '../core/diagnostics/diagnostic.ts'
import { pretty, unix } from '../core/diagnostics/formats.ts'
import { shape } from '../core/diagnostics/shape.ts'
import { loadLibrary, type Library } from './scenario-folder.ts'
import { chunkName, moduleText } from './virtual-modules.ts'

const ours = /^virtual:(?:library$|parts$|reference$|scenario\/)/
const resolved = /^\0virtual:(?:library$|parts$|reference$|scenario\/)/

/** Modules of the scenarios in a folder, each part loaded when needed. A scenario with an error stops the build. */
export function scenarioPlugin(folder: string): Plugin {
  let shelf: Promise<Library> | undefined
  let logger: Logger | undefined
  // Not before a module is asked for: tests that need no scenario should not wait for one.
  const shelfOnce = () => (shelf ??= readShelf(folder, logger))
  return {
    name: 'scenarios',
    apply: 'build',
    // That scenarios take most of a short build is no news, and `npm start` should say one thing only.
    config: () => ({
      build: { rolldownOptions: { checks: { bundlerTimings: false }, output: { chunkFileNames } } },
    }),
    configResolved(config) {
      logger = config.logger
    },
    buildStart() {
      shelf = undefined
    },
    resolveId: { filter: { id: ours }, handler: name => `\0${name}` },
    load: {
      filter: { id: resolved },
      async handler(id) {
        const { scenarios, diagnostics, texts } = await shelfOnce()
        for (const path of texts.keys()) this.addWatchFile(resolve(path))
        const errors = diagnostics.filter(isError)
        if (errors.length > 0) this.error(`The scenarios cannot be built.\n\n${pretty(errors, texts)}`)
        const uncleared = diagnostics.filter(({ code }) => code === shape.notCleared.code)
        if (uncleared.length > 0) this.error(`Someone must clear these cases first.\n\n${pretty(uncleared, texts)}`)
        return moduleText(id.slice(1), scenarios)
      },
    },
  }
}

/** The library in a file that the page names, not a script: a changed sentence then renames no other script. */
export function libraryInPage(): Plugin {
  return {
    name: 'library-in-page',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'virtual:library', name: 'library', preserveSignature: 'strict' })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        ['library', 'parts'].map(id => {
          const chunk = Object.values(bundle).find(
            file => file.type === 'chunk' && file.facadeModuleId === `\0virtual:${id}`,
          )
          if (chunk === undefined) throw new Error(`There is no file of virtual:${id}.`)
          const attrs = { id, rel: 'modulepreload', crossorigin: true, href: `./${chunk.fileName}` }
          return { tag: 'link', attrs, injectTo: 'head' as const }
        }),
    },
  }
}

/** By their own names the chunks of two scenarios could not be told apart. */
function chunkFileNames({ facadeModuleId }: { readonly facadeModuleId?: string | null }): string {
  const name = resolved.test(facadeModuleId ?? '') ? chunkName(facadeModuleId?.slice(1) ?? '') : '[name]'
  return `assets/${name}-[hash].js`
}

async function readShelf(folder: string, logger: Logger | undefined): Promise<Library> {
  const today = new Date().toISOString().slice(0, 10)
  const shelf = await loadLibrary(relative(process.cwd(), folder), { today })
  const warnings = shelf.diagnostics.filter(({ severity }) => severity === 'warning')
  if (warnings.length > 0) logger?.warn(unix(warnings, shelf.texts).trimEnd())
  return shelf
}
