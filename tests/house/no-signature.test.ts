import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const scenarios = join(import.meta.dirname, '../../scenarios')

test('no case in the repository is signed: only lawyers outside the project sign, in the copy that their council uses', () => {
  const files = readdirSync(scenarios, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => join(scenarios, name, 'scenario.yaml'))
  expect(files.length).toBeGreaterThan(4)
  expect(files.filter(file => /^\s*signed:/m.test(readFileSync(file, 'utf8')))).toEqual([])
})
