import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ruleNames } from '../../../../src/core/findings/rules/rule-name.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/findings-rules.md'), 'utf8')

test('the page on the rules has a section on each of them, in the same order, and on no other', () => {
  const headings = [...page.matchAll(/^## ([a-z-]+)$/gm)].map(([, name]) => name)
  expect(headings).toEqual(ruleNames)
})
