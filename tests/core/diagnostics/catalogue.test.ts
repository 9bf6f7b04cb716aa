import { expect, test } from 'vitest'
import { catalogue } from '../../../src/core/diagnostics/catalogue.ts'
import { flow } from '../../../src/core/diagnostics/flow.ts'
import { plays } from '../../../src/core/diagnostics/plays.ts'
import { quality } from '../../../src/core/diagnostics/quality.ts'
import { references } from '../../../src/core/diagnostics/references.ts'
import { report } from '../../../src/core/diagnostics/report.ts'
import { shape } from '../../../src/core/diagnostics/shape.ts'
import { pictures, syntax } from '../../../src/core/diagnostics/syntax.ts'

const kinds = [syntax, pictures, shape, references, flow, plays, quality, report].flatMap(theme => Object.values(theme))

test('no code stands for two kinds', () => {
  expect(catalogue.size).toBe(kinds.length)
})

test('the hundreds of a code tell its theme', () => {
  const themes = [
    { theme: syntax, hundreds: ['DA1', 'DA7'] },
    { theme: pictures, hundreds: ['DA1'] },
    { theme: shape, hundreds: ['DA2'] },
    { theme: references, hundreds: ['DA3'] },
    { theme: flow, hundreds: ['DA4'] },
    { theme: plays, hundreds: ['DA5'] },
    { theme: report, hundreds: ['DA8'] },
    { theme: quality, hundreds: ['DA6', 'DA9'] },
  ]
  for (const { theme, hundreds } of themes)
    for (const { code } of Object.values(theme)) expect(hundreds).toContain(code.slice(0, 3))
})
