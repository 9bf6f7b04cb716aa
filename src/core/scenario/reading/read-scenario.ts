import { isError, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { toScenario, type Scenario } from '../scenario.ts'
import { scenarioShape } from '../shape/scenario-shape.ts'
import { parsedBy } from './issue.ts'
import { namesIn, type Names } from './names.ts'
import { soundParts, type Parts } from './parts.ts'
import { readYaml } from './read-yaml.ts'
import { shapeProblems } from './shape-problems.ts'
import type { Source } from './source.ts'

/** A scenario file as far as it could be read. */
export interface ReadScenario {
  readonly source: Source
  /** Only when nothing is wrong with syntax and shape; whether its references hold is still to be checked. */
  readonly scenario: Scenario | undefined
  readonly parts: Parts
  readonly names: Names
  readonly problems: readonly Diagnostic[]
}

export function readScenario(text: string, file: string): ReadScenario {
  const source = readYaml(text, file)
  const names = namesIn(source.value)
  if (source.value === undefined)
    return { source, names, parts: soundParts(source, names), scenario: undefined, problems: source.problems }
  const parsed = parsedBy(scenarioShape, source.value)
  if ('issues' in parsed) {
    const problems = [...source.problems, ...shapeProblems(parsed.issues, { source, at: [] })]
    return { source, names, parts: soundParts(source, names), scenario: undefined, problems }
  }
  const scenario = toScenario(parsed.output)
  const isSound = !source.problems.some(isError)
  return {
    source,
    names,
    parts: source.brokenAt === undefined ? scenario : soundParts(source, names),
    scenario: isSound ? scenario : undefined,
    problems: source.problems,
  }
}
