import { relative, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { galleryOf } from '../cases/gallery.ts'
import type { Found, Playable } from '../cases/playable.ts'
import { isError } from '../core/diagnostics/diagnostic.ts'
import { pretty } from '../core/diagnostics/formats.ts'
import { loadPlayable } from './scenario-folder.ts'
import { moduleText } from './virtual-modules.ts'

/**
 * Makes modules of the gallery's case: it is compiled as every case is, and no page but the gallery loads it.
 *
 * @param pictures the folder of the pictures that all cases share
 */
export function galleryPlugin(folder: string, pictures: string): Plugin {
  return {
    name: 'gallery',
    resolveId: { filter: { id: /^virtual:gallery(?:\/|$)/ }, handler: name => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:gallery(?:\/|$)/ },
      async handler(id) {
        const loaded = await loadPlayable(relative(process.cwd(), folder), { today: today() }, pictures)
        for (const path of loaded.texts.keys()) this.addWatchFile(resolve(path))
        const errors = loaded.diagnostics.filter(isError)
        if (!loaded.ok) this.error(`The gallery cannot be built.\n\n${pretty(errors, loaded.texts)}`)
        const part = id.slice('\0virtual:gallery'.length)
        if (part === '') return galleryModule(loaded)
        return moduleText(`virtual:scenario/${loaded.script.id}${part}`, [loaded])
      },
    },
  }
}

/** The case's script and documents as modules of their own, and the text of each entry as data. */
function galleryModule(playable: Playable<string> & Found): string {
  const exhibits = [...playable.exhibits.keys()]
  return [
    "import script from 'virtual:gallery/script'\n",
    ...exhibits.map(
      (id, index) => `import * as exhibit${index} from ${JSON.stringify(`virtual:gallery/exhibits/${id}`)}\n`,
    ),
    `const exhibits = { ${exhibits.map((id, index) => `${JSON.stringify(id)}: exhibit${index}`).join(', ')} }\n`,
    `export default { script, exhibits, ...JSON.parse(${JSON.stringify(JSON.stringify(galleryOf(playable)))}) }\n`,
  ].join('')
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
