import { describe } from 'vitest'
import { expectReadable, expectReadableDocuments } from '../support/room-readable.ts'
import { test } from '../support/visit.ts'

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]

describe.each(sizes)('at $width × $height', viewport => {
  test.for([false, true])(
    'everything can be read from the last row, dark: %s',
    { timeout: 240_000 },
    (dark, { visit }) => expectReadable(visit, viewport, dark),
  )

  test('so can every document, seen in its whole width', { timeout: 240_000 }, ({ visit }) =>
    expectReadableDocuments(visit, viewport),
  )
})
