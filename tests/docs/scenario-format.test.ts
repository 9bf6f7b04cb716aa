import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { auditAreaIds } from '../../src/core/scenario/audit-areas.ts'
import { blocksIn, checkExample } from '../support/example.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/scenario-format.md'), 'utf8')
const examples = blocksIn(page).filter(({ words: [language, ...rest] }) => language === 'yaml' && rest.length === 0)

describe.for(examples.map(example => [example.text.trim().split('\n')[0], example] as const))(
  'the example that begins with %s',
  ([, example]) => {
    test('gives no error and no warning, but that a fragment leaves out some pillars', async () => {
      const { diagnostics } = await checkExample([example])
      const said = diagnostics.filter(({ severity, code }) => severity !== 'note' && code !== 'DA526')
      expect(said).toEqual([])
    })
  },
)

test('the playthrough of the page passes', async () => {
  const plays = blocksIn(page).filter(({ words }) => words.includes('playthroughs'))
  const { playthroughs } = await checkExample([{ words: ['yaml'], text: '' }, ...plays])
  expect(playthroughs).toEqual([{ name: 'Audit is asked, and the money comes back', passed: true }])
})

test('every audit area is named', () => {
  expect(auditAreaIds.filter(area => !page.includes(`\`${area}\``))).toEqual([])
})
