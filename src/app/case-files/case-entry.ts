import type { ExhibitTree } from '../../cases/exhibits/exhibit-nodes.ts'
import { type CaseCard, cardOf, type Found, type Playable } from '../../cases/playable.ts'
import { type ErrorLine, readCase } from '../../cases/read-case.ts'
import type { Picture } from '../../core/scenario/picture.ts'
import { exhibitModule } from '../ui/exhibits/exhibit-tree.tsx'
import type { LibraryEntry } from '../store/library-entry.ts'

/** A case of this device that this version of the program cannot read; its file is still there. */
class UnreadableCase extends Error {
  readonly errors: readonly ErrorLine[]

  constructor(message: string, errors: readonly ErrorLine[] = []) {
    super(message)
    this.errors = errors
  }
}

/** Reads a case of this device. @param bytes its file, as the storage gives it */
export async function storedEntry(
  bytes: Uint8Array | undefined | null,
  card: CaseCard,
  fileName: string,
): Promise<LibraryEntry> {
  if (!bytes)
    throw new UnreadableCase(
      bytes === null ? 'The browser could not read it. Try again later.' : 'It is not on this device any more.',
    )
  const read = await readCase({ name: fileName, bytes }, new Date().toISOString().slice(0, 10))
  if (!read.ok)
    throw new UnreadableCase(read.problem ?? 'This version of Desktop Audit finds errors in it.', read.errors)
  const entry = entryOf(read)
  // How long it takes was counted over every play when it was opened.
  const script = { ...(await entry.loadScript()), minutesAlone: card.minutesAlone }
  return { ...entry, loadScript: () => Promise.resolve(script) }
}

/**
 * A case that was read in the page, as the library has those that were built.
 *
 * @internal a test reads our own cases
 */
export function entryOf(playable: Playable<ExhibitTree> & Found): LibraryEntry {
  const pictures = new Map([...playable.pictures].map(([name, one]) => [name, addressed(one, playable.texts)]))
  const shown = Object.entries(playable.script.pictures).map(
    ([name, one]) => [name, pictures.get(name) ?? one] as const,
  )
  // No one in the council has looked at it, and its report says so.
  const script = { ...playable.script, pictures: Object.fromEntries(shown), isFromFile: true as const }
  return {
    ...cardOf(playable),
    loadScript: () => Promise.resolve(script),
    // Counted only now: that walks through every play.
    loadDebrief: async () => ({ ...playable.debrief, betterThan: playable.analysis.betterThan() }),
    loadExhibit: async id => {
      const exhibit = playable.exhibits.get(id)
      if (exhibit === undefined) throw new Error(`there is no exhibit ${id}`)
      const picture = pictures.get(playable.scenario.exhibits.get(id)?.picture ?? '')
      return exhibitModule(exhibit.drawn, exhibit.text, picture, playable.drawings.get(id))
    },
  }
}

/** The policy of the page lets a picture be data, and nothing that lies elsewhere. */
function addressed(picture: Picture, texts: ReadonlyMap<string, string>): Picture {
  return { ...picture, src: `data:image/svg+xml,${encodeURIComponent(texts.get(picture.src) ?? '')}` }
}
