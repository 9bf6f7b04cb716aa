import { spawn } from 'node:child_process'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite'
import { json } from '../core/diagnostics/formats.ts'
import { findWords, Lines } from '../core/diagnostics/source-lines.ts'
import type { Playable } from '../cases/playable.ts'
import { loadPreview, scenariosIn } from './scenario-folder.ts'
import { moduleText } from './virtual-modules.ts'

/** A message of `check` as its JSON holds it. */
interface ToldProblem {
  readonly severity: 'error' | 'warning' | 'note'
}

interface LiveCase {
  readonly id: string
  /** When the version was read that the page should show: of thirteen digits, as only these leave an address again. */
  readonly stamp: number
  readonly problems: readonly ToldProblem[]
  /** The last version without errors; `undefined` until there is one. */
  readonly playable: Playable<string> | undefined
  readonly texts: ReadonlyMap<string, string>
}

const resolved = /^\0virtual:(?:library$|parts$|reference$|scenario\/)/

/**
 * The scenarios of a folder for `npm run dev`. Each is by itself: one with an error stops no other, and its last sound version
 * stays. A saved edit goes to the open page without a reload.
 */
export function livePlugin(folder: string): Plugin {
  const live = new LiveLibrary(folder)
  return {
    name: 'scenarios-live',
    apply: 'serve',
    resolveId: {
      filter: { id: /^virtual:(?:library$|parts$|reference$|scenario\/)/ },
      handler: name => `\0${name}`,
    },
    load: { filter: { id: resolved }, handler: id => live.moduleText(id.slice(1)) },
    configureServer: server => live.watch(server),
    // The page hears of these by an event. All other files keep Vite’s own way.
    hotUpdate: ({ file }) => (live.holds(file) ? [] : undefined),
  }
}

class LiveLibrary {
  readonly #folder: string
  readonly #cases = new Map<string, LiveCase>()
  readonly #checks = new Map<string, AbortController>()
  #first: Promise<void> | undefined
  #server: ViteDevServer | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  holds(file: string): boolean {
    return resolve(file).startsWith(this.#folder + sep)
  }

  async moduleText(name: string): Promise<string> {
    // Not before a module is asked for: tests that need no scenario should not wait for one.
    await (this.#first ??= this.#readAll())
    const cases = [...this.#cases.values()]
    const scenarios = cases.flatMap(({ playable }) => playable ?? [])
    if (name !== 'virtual:library') return moduleText(name, scenarios)
    const news = cases.map(({ id, stamp, problems }) => ({ id, stamp, problems }))
    const client = resolve(import.meta.dirname, '../app/preview/live-library.ts').replaceAll(sep, '/')
    return moduleText(name, scenarios)
      .replace(/const part = .*\n/, `import { liveLibrary, part } from ${JSON.stringify(client)}\n`)
      .replace('export const library = ', 'const built = ')
      .concat(`export const library = liveLibrary(built, ${JSON.stringify(news)})\n`)
  }

  watch(server: ViteDevServer): void {
    this.#server = server
    server.watcher.add(this.#folder)
    const waiting = new Map<string, NodeJS.Timeout>()
    server.watcher.on('all', (_event, path) => {
      if (!this.holds(path)) return
      const [id = ''] = relative(this.#folder, path).split(sep)
      // Pictures that all share lie beside the cases. An editor may write a file in several goes.
      for (const one of this.#cases.has(id) ? [id] : [...this.#cases.keys(), id]) {
        clearTimeout(waiting.get(one))
        waiting.set(
          one,
          setTimeout(() => void this.#reread(one), 20),
        )
      }
    })
    server.httpServer?.once('close', () => this.#checks.forEach(check => check.abort()))
    server.middlewares.use('/__case/place', ({ url = '' }, response) => {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(this.#placeOf(url) ?? null))
    })
  }

  async #readAll(): Promise<void> {
    const folders = await scenariosIn(this.#folder)
    for (const path of folders) await this.#read(basename(path))
    void this.#checkAll()
  }

  async #read(id: string): Promise<void> {
    const folder = relative(process.cwd(), join(this.#folder, id))
    const loaded = await loadPreview(folder, { today: today() }).catch(() => undefined)
    if (loaded === undefined) {
      this.#cases.delete(id)
      return
    }
    const before = this.#cases.get(id)
    const problems = JSON.parse(json(loaded.diagnostics, loaded.texts)) as readonly ToldProblem[]
    const stamp = loaded.ok ? Math.max(Date.now(), (before?.stamp ?? 0) + 1) : (before?.stamp ?? Date.now())
    this.#cases.set(id, { id, stamp, problems, texts: loaded.texts, playable: loaded.ok ? loaded : before?.playable })
  }

  async #reread(id: string): Promise<void> {
    const wasThere = this.#cases.has(id)
    await this.#read(id)
    const now = this.#cases.get(id)
    if (now === undefined && !wasThere) return
    this.#forgetModules(id)
    if (now === undefined || !wasThere) this.#server?.hot.send({ type: 'full-reload' })
    else this.#tell(now)
    await this.#checkPlays(id)
  }

  #forgetModules(id: string): void {
    const graph = this.#server?.environments.client.moduleGraph
    const isOf = ({ id: module }: EnvironmentModuleNode) =>
      module !== null && (module.startsWith(`\0virtual:scenario/${id}/`) || /^\0virtual:[a-z]+$/.test(module))
    for (const module of graph?.idToModuleMap.values() ?? []) if (isOf(module)) graph?.invalidateModule(module)
  }

  #tell({ id, stamp, problems }: LiveCase): void {
    this.#server?.hot.send('desktop-audit:case', { id, stamp, problems })
  }

  /** One after the other, as each takes a whole processor. */
  async #checkAll(): Promise<void> {
    for (const id of this.#cases.keys()) await this.#checkPlays(id)
  }

  /** In a process of its own, which the next edit ends: the plays of a long case take seconds. */
  #checkPlays(id: string): Promise<void> {
    this.#checks.get(id)?.abort()
    const checked = this.#cases.get(id)
    const isBroken = checked?.problems.some(({ severity }) => severity === 'error') ?? true
    const end = new AbortController()
    this.#checks.set(id, end)
    const cli = join(import.meta.dirname, '../cli/desktop-audit.mjs')
    return new Promise(ended => {
      if (checked === undefined || isBroken || this.#server === undefined) {
        ended()
        return
      }
      const args = [cli, 'check', join(this.#folder, id), '--format', 'json']
      const child = spawn(process.execPath, args, { signal: end.signal, stdio: ['ignore', 'pipe', 'ignore'] })
      let told = ''
      child.stdout.on('data', (part: Buffer) => (told += part.toString()))
      child.on('error', () => ended())
      child.on('close', () => {
        if (!end.signal.aborted && told !== '') {
          const now = { ...checked, problems: JSON.parse(told) as readonly ToldProblem[] }
          this.#cases.set(id, now)
          this.#tell(now)
        }
        ended()
      })
    })
  }

  /** Where words of a page stand, by `?case=…&words=…&title=…`, the title being that of the page. */
  #placeOf(url: string): { readonly file: string; readonly line: number; readonly column: number } | undefined {
    const asked = new URLSearchParams(url.split('?')[1])
    const words = asked.get('words') ?? ''
    for (const [file, text] of this.#cases.get(asked.get('case') ?? '')?.texts ?? []) {
      const at = findWords(text, words, findWords(text, asked.get('title') ?? ''))
      if (at !== undefined) return { file, ...new Lines(text).position(at) }
    }
    return undefined
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
