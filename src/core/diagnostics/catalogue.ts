import type { Code, Severity } from './diagnostic.ts'
import * as flow from './flow.ts'
import * as pictures from './pictures.ts'
import * as plays from './plays.ts'
import * as quality from './quality.ts'
import * as references from './references.ts'
import * as report from './report.ts'
import * as shape from './shape.ts'
import * as syntax from './syntax.ts'

const themes = [syntax, pictures, shape, references, flow, plays, quality, report]

/** Every kind of diagnostic by its code: what `explain` looks up, and what has a page in docs/diagnostics. */
export const catalogue: ReadonlyMap<Code, Severity> = new Map(
  themes.flatMap(theme => Object.values(theme)).map(({ code, severity }) => [code, severity]),
)
