import { expect, test } from 'vitest'
import { scanExhibit } from '../../../src/core/check/text-scan.ts'
import { quality } from '../../../src/core/diagnostics/quality.ts'

function foundIn(number: string) {
  return scanExhibit('note.md', number).map(({ code, span }) => [code, number.slice(span.start, span.end)])
}

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
  expect(foundIn(number)).toEqual([])
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
  expect(foundIn(number)).toEqual([[quality.realPhone.code, number]])
})

test.for(['0000 000000', '06123 456789', '0123', '999'])('%s is no number of this country', number => {
  expect(foundIn(number)).toEqual([])
})
