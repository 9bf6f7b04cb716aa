import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { dataModule } from './data-module.ts'
import { toGuide } from './guide.ts'

const name = 'virtual:facilitating'
const resolved = `\0${name}`

/** Makes a module of a page of `docs/`, so that the application and whoever reads the repository have the same words. */
export function guidePlugin(path: string): Plugin {
  return {
    name: 'guide',
    resolveId: { filter: { id: /^virtual:facilitating$/ }, handler: () => resolved },
    load: {
      filter: { id: /^\0virtual:facilitating$/ },
      async handler() {
        this.addWatchFile(path)
        return dataModule(toGuide(await readFile(path, 'utf8')))
      },
    },
  }
}
