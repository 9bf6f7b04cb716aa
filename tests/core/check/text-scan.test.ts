import { expect, test } from 'vitest'
import { isDiallable } from '../../../src/core/check/text-scan.ts'

test.for([
  '01632 960000',
  '01632 960999',
  '+44 1632 960123',
  '(01632) 960 123',
  '+44 (0)1632 960123',
  '020 7946 0999',
  '07700 900123',
  '0808 157 0000',
  '029 2018 0123',
  '028 9649 6123',
  '0113 496 0123',
])('%s is kept for drama', number => {
  expect(isDiallable(number)).toBe(false)
})

test.for([
  '01632 961000',
  '020 7946 1000',
  '07700 901000',
  '0113 497 0123',
  '01202 555019',
  '+44 7911 123456',
  '0800 555 111',
])('%s may ring', number => {
  expect(isDiallable(number)).toBe(true)
})

test.for(['0000 000000', '06123 456789', '0123', '999'])('%s is no number of this country', number => {
  expect(isDiallable(number)).toBe(false)
})
