import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLibrary } from '../../src/build/playable.ts'

const scenarios = join(import.meta.dirname, '../../scenarios')

/** The lines of every case in the repository that match, each with its file. */
function linesLike(pattern: RegExp): readonly string[] {
  const folders = readdirSync(scenarios, { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(folders.length).toBeGreaterThan(4)
  return folders.flatMap(({ name }) =>
    readFileSync(join(scenarios, name, 'scenario.yaml'), 'utf8')
      .split('\n')
      .filter(line => pattern.test(line))
      .map(line => `${name}: ${line.trim()}`),
  )
}

test('no case is signed: only lawyers outside the project sign, in the copy that their council uses', () => {
  expect(linesLike(/^\s*signed:/)).toEqual([])
})

test('no case leaves the checking of its law to a reader in the middle of the story', () => {
  expect(linesLike(/not (?:been )?(?:verified|looked up)|\(unverified\)/i)).toEqual([])
})

test('every case passes its check without a warning, opens with the members’ part, gives members half of the decisions, and recommends in 25 words', async () => {
  const { scenarios: cases, diagnostics } = await loadLibrary(scenarios, { today: '2026-12-01' })
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
  for (const { scenario, script, analysis } of cases) {
    expect([scenario.id, script.part.length > 0]).toEqual([scenario.id, true])
    expect([scenario.id, analysis.membersLead.min >= 0]).toEqual([scenario.id, true])
    const long = [...scenario.recommendations].filter(([, { text }]) => text.trim().split(/\s+/).length > 25)
    expect([scenario.id, long.map(([id]) => id)]).toEqual([scenario.id, []])
    expect([scenario.id, scenario.resembles.length > 0, scenario.names.length > 0]).toEqual([scenario.id, true, true])
  }
})
