import { expect, test } from 'vitest'
import { catalogue } from '../../../src/core/diagnostics/catalogue/catalogue.ts'
import * as flow from '../../../src/core/diagnostics/catalogue/flow.ts'
import * as notes from '../../../src/core/diagnostics/catalogue/notes.ts'
import * as plays from '../../../src/core/diagnostics/catalogue/plays.ts'
import * as quality from '../../../src/core/diagnostics/catalogue/quality.ts'
import * as references from '../../../src/core/diagnostics/catalogue/references.ts'
import * as shape from '../../../src/core/diagnostics/catalogue/shape.ts'
import * as slips from '../../../src/core/diagnostics/catalogue/slips.ts'
import * as syntax from '../../../src/core/diagnostics/catalogue/syntax.ts'

const kinds = [syntax, shape, references, flow, plays, quality, slips, notes].flatMap(theme =>
  Object.values(theme),
)

test('no code stands for two kinds', () => {
  expect(catalogue.size).toBe(kinds.length)
})

test('the hundreds of a code tell its theme', () => {
  const themes = {
    DA1: syntax,
    DA2: shape,
    DA3: references,
    DA4: flow,
    DA5: plays,
    DA6: quality,
    DA7: slips,
    DA9: notes,
  }
  for (const [prefix, theme] of Object.entries(themes))
    for (const { code } of Object.values(theme)) expect(code.slice(0, 3)).toBe(prefix)
})
