import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blocksIn, checkExample } from '../support/example.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/how-to-write-a-dilemma.md'), 'utf8')
const examples = blocksIn(page).filter(({ words: [language] }) => language === 'yaml')

test('the page has an example of each of its parts', () => {
  expect(examples).toHaveLength(4)
})

describe.for(examples.map((example, index) => [index + 1, example] as const))('example %i', ([, example]) => {
  test('gives no error and no warning, but that a fragment leaves out some pillars', async () => {
    const { diagnostics } = await checkExample([example])
    const said = diagnostics.filter(({ severity, code }) => severity !== 'note' && code !== 'DA526')
    expect(said).toEqual([])
  })
})
