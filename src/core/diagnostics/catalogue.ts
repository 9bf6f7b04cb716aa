import type { Code, Severity } from './diagnostic.ts'
import { flow } from './flow.ts'
import { plays } from './plays.ts'
import { quality } from './quality.ts'
import { references } from './references.ts'
import { report } from './report.ts'
import { shape } from './shape.ts'
import { pictures, syntax } from './syntax.ts'

const themes = [syntax, pictures, shape, references, flow, plays, quality, report]

/** Every kind of diagnostic by its code: what `explain` looks up, and what has a page in docs/diagnostics. */
export const catalogue: ReadonlyMap<Code, Severity> = new Map(
  themes.flatMap(theme => Object.values(theme)).map(({ code, severity }) => [code, severity]),
)
