import { expect, test } from 'vitest'
import { isHomePage } from '../../../../src/core/record/xapi/actor.ts'

test.for<[text: string, isOne: boolean]>([
  ['https://learning.example', true],
  ['http://learning.example:8080/moodle/?id=2#top', true],
  ['HTTPS://learning.example/', true],
  ['learning.example', false],
  ['https://', false],
  ['https:///path', false],
  ['https://learning.example/a b', false],
  ['mailto:ann@learning.example', false],
  ['', false],
])('“%s” is a home page: %s', ([text, isOne]) => {
  expect(isHomePage(text)).toBe(isOne)
})
