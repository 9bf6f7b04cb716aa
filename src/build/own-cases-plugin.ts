import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { writeCaseFile } from '../cases/case-file.ts'
import { folderTexts, scenariosIn } from './scenario-folder.ts'

const prefix = 'virtual:own-cases'

/** Makes a module of each case in a folder, as a case file: an author may begin with one. No other page loads it. */
export function ownCasesPlugin(folder: string): Plugin {
  return {
    name: 'own-cases',
    resolveId: { filter: { id: /^virtual:own-cases(?:\/|$)/ }, handler: name => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:own-cases(?:\/|$)/ },
      async handler(id) {
        const folders = await scenariosIn(folder)
        const asked = folders.find(one => id === `\0${prefix}/${basename(one)}`)
        if (asked === undefined) return listOf(folders.map(one => basename(one)))
        const texts = await folderTexts(asked)
        if (texts === undefined) throw new Error(`There is no scenario.yaml in ${asked}.`)
        this.addWatchFile(texts.scenario.path)
        return `export default '${Buffer.from(writeCaseFile(texts)).toString('base64')}'\n`
      },
    },
  }
}

function listOf(ids: readonly string[]): string {
  const loaders = ids.map(id => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${prefix}/${id}`)})`)
  return `export default { ${loaders.join(', ')} }\n`
}
