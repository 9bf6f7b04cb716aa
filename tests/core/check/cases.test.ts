import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFolder } from '../../../src/build/scenario-folder.ts'
import type { Checked } from '../../../src/core/check/check.ts'
import { type Diagnostic, isError } from '../../../src/core/diagnostics/diagnostic.ts'
import { Lines } from '../../../src/core/diagnostics/source-lines.ts'

/**
 * Each folder is a scenario with what `check` must find in it, no more and no less: a line of `expected.txt` for each
 * diagnostic. After a change on purpose: UPDATE_CASES=1 npx vitest run tests/core/check/cases.test.ts
 */
const cases = join(import.meta.dirname, '../../cases/scenarios')
const updates = process.env['UPDATE_CASES'] === '1' && process.env['CI'] === undefined

const names = readdirSync(cases, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)

test('there are at least sixty broken scenarios', () => {
  const broken = names.filter(name => existsSync(join(cases, name, 'expected.txt')) && expected(name) !== '')
  expect(broken.length).toBeGreaterThanOrEqual(60)
})

describe.for(names)('%s', name => {
  test('gives just what is expected', async () => {
    const checked = await checkFolder(join(cases, name), { today: '2026-12-01' })
    const found = listed(checked, name)
    if (updates) writeFileSync(join(cases, name, 'expected.txt'), found)
    expect(found).toBe(expected(name))
  })

  test('gives a whole scenario or an error, and spans that lie in their text', async () => {
    const checked = await checkFolder(join(cases, name), { today: '2026-12-01' })
    expect(checked.scenario === undefined).toBe(checked.diagnostics.some(isError))
    for (const diagnostic of checked.diagnostics) expect(liesInText(diagnostic, checked)).toBe(true)
  })
})

function expected(name: string): string {
  return readFileSync(join(cases, name, 'expected.txt'), 'utf8')
}

/** As `--format unix` has it, without the message, which may be worded better one day. */
function listed({ diagnostics, texts }: Checked, name: string): string {
  return diagnostics
    .map(({ code, severity, span }) => {
      const { line, column } = new Lines(texts.get(span.file) ?? '').position(span.start)
      const path = span.file.slice(join(cases, name).length + 1).replaceAll('\\', '/')
      return `${path}:${line}:${column}: ${severity} ${code}\n`
    })
    .join('')
}

function liesInText({ span }: Diagnostic, { texts }: Checked): boolean {
  const text = texts.get(span.file)
  return text !== undefined && span.start >= 0 && span.start <= span.end && span.end <= text.length
}
