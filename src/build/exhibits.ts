import type { ExhibitText, FolderTexts } from '../core/check/folder-texts.ts'
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { readScenario } from '../core/scenario/reading/read-scenario.ts'
import type { Exhibit } from '../core/scenario/schema.ts'
import { type Compilation, type CompiledExhibit, compileExhibit } from './exhibits/compile-exhibit.ts'

/** A scenario folder with its exhibits compiled. */
export interface CompiledFolder {
  /** By the exhibit's id; those that do not compile are left out. */
  readonly exhibits: ReadonlyMap<string, CompiledExhibit>
  /** The folder's texts, each exhibit now with what was found in it and with the number of its words. */
  readonly folder: FolderTexts
}

/** Compiles every exhibit that the scenario declares and the folder holds, as far as the scenario can be read. */
export async function compileExhibits(folder: FolderTexts): Promise<CompiledFolder> {
  if (folder.exhibits.size === 0) return { exhibits: new Map(), folder }
  const { parts } = readScenario(folder.scenario.text, folder.scenario.path)
  const compiled = await Promise.all(
    [...parts.exhibits].map(([id, exhibit]) => compiledOf(id, exhibit, folder)),
  )
  const found = compiled.filter(one => one !== undefined)
  return {
    exhibits: new Map(found.flatMap(({ id, result }) => (result.ok ? [[id, result.exhibit] as const] : []))),
    folder: { ...folder, exhibits: withFindings(folder.exhibits, found) },
  }
}

interface Compiled {
  readonly id: string
  readonly name: string
  readonly result: Compilation
}

async function compiledOf(
  id: string,
  exhibit: Exhibit,
  { exhibits }: FolderTexts,
): Promise<Compiled | undefined> {
  const file = exhibits.get(exhibit.file)
  // What has no text to trust, `check` tells already.
  if (file === undefined || (file.problems ?? []).length > 0) return undefined
  const result = await compileExhibit({ file: file.path, text: file.text, kind: exhibit.kind })
  return { id, name: exhibit.file, result }
}

function withFindings(
  files: ReadonlyMap<string, ExhibitText>,
  compiled: readonly Compiled[],
): ReadonlyMap<string, ExhibitText> {
  // Where several exhibits share a file, what is wrong with one of them counts.
  const badLast = compiled.toSorted((one, other) => Number(other.result.ok) - Number(one.result.ok))
  const byName = new Map(badLast.map(({ name, result }) => [name, result]))
  return new Map(
    [...files].map(([name, file]) => {
      const result = byName.get(name)
      return [name, result === undefined ? file : { ...file, ...findings(result) }]
    }),
  )
}

function findings(
  result: Compilation,
): { readonly problems: readonly Diagnostic[] } | { readonly words: number } {
  return result.ok ? { words: countWords(result.exhibit.text) } : { problems: result.problems }
}

/** What readers read: the bars and dashes of a table are no words. */
function countWords(text: string): number {
  return text.split(/\s+/).filter(word => /[\p{Letter}\p{Number}]/u.test(word)).length
}
