import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { missingKey } from '../../diagnostics/shape.ts'
import { nearest } from '../../diagnostics/wording.ts'
import { type Path, valueAt } from '../path.ts'
import type { Issue } from './issue.ts'
import { placeName } from './place-name.ts'
import type { Source } from './source.ts'

/** The keys that are missing, told together for each place; one that is only mistyped is told as that alone. */
export class MissingKeys {
  readonly #byPlace = new Map<string, { readonly path: Path; readonly keys: string[] }>()

  /** Takes the issue when it is about a missing key. */
  take(issue: Issue, path: Path, source: Source): boolean {
    if (path.length === 0 || !isAboutAbsence(issue) || valueAt(source.value, path) !== undefined) return false
    // What was refused has been told.
    if (source.has(path)) return true
    const container = path.slice(0, -1)
    const place = this.#byPlace.get(container.join('\n')) ?? { path: container, keys: [] }
    place.keys.push(String(path.at(-1)))
    this.#byPlace.set(container.join('\n'), place)
    return true
  }

  problems(
    issues: readonly Issue[],
    { source, at }: { readonly source: Source; readonly at: Path },
  ): readonly Diagnostic[] {
    const mistyped = new Map(issues.flatMap(issue => mistypedIn(issue, at)))
    return [...this.#byPlace].flatMap(([place, { path, keys }]) => {
      const missing = keys.filter(
        key => !mistyped.get(place)?.some(unknown => nearest(unknown, keys) === key),
      )
      return missing.length === 0 ? [] : [missingKey(source.spanOf(path, 'key'), missing, placeName(path))]
    })
  }
}

function isAboutAbsence({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union'
}

function mistypedIn(issue: Issue, at: Path): readonly (readonly [string, readonly string[]])[] {
  return issue.code === 'unrecognized_keys' ? [[[...at, ...issue.path].join('\n'), issue.keys]] : []
}
