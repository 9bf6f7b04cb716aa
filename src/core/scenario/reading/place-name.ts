import { quoted } from '../../diagnostics/wording.ts'
import type { Path } from '../path.ts'

const kinds: Readonly<Record<string, string>> = {
  stages: 'stage',
  scenes: 'scene',
  choices: 'choice',
  leads: 'lead',
  cast: 'person',
  facts: 'fact',
  law: 'legal note',
  exhibits: 'exhibit',
  measures: 'measure',
  interrupts: 'interrupt',
  recommendations: 'recommendation',
}

/** What a path holds, as a sentence begins with it: The scene `tip-off`. */
export function placeName(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'The file'
  const kind = kinds[String(path.at(-2))]
  if (kind !== undefined && typeof last === 'string') return `The ${kind} ${quoted(last)}`
  if (typeof last === 'string') return quoted(last)
  const list = path.at(-2)
  return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of ${quoted(String(list))}`
}
