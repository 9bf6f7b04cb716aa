import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts'
import { emptyFile } from '../../diagnostics/syntax.ts'
import { type Playthrough, playthroughsShape } from '../shape/playthroughs.ts'
import { parsedBy } from './issue.ts'
import { readYaml } from './read-yaml.ts'
import { shapeProblems } from './shape-problems.ts'
import type { Source } from './source.ts'

export interface ReadPlaythroughs {
  readonly source: Source
  /** None unless nothing is wrong with syntax and shape. */
  readonly playthroughs: readonly Playthrough[]
  readonly problems: readonly Diagnostic[]
}

export function readPlaythroughs(text: string, file: string): ReadPlaythroughs {
  const source = readYaml(text, file)
  // None yet is no mistake.
  if (source.problems.some(({ code }) => code === emptyFile.code))
    return { source, playthroughs: [], problems: [] }
  if (source.value === undefined) return { source, playthroughs: [], problems: source.problems }
  const parsed = parsedBy(playthroughsShape, source.value)
  if ('issues' in parsed)
    return {
      source,
      playthroughs: [],
      problems: [...source.problems, ...shapeProblems(parsed.issues, { source, at: [] })],
    }
  const isSound = !source.problems.some(isError)
  return { source, playthroughs: isSound ? parsed.output : [], problems: source.problems }
}
