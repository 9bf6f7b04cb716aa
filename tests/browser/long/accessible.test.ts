import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { tour } from '../support/tour.ts'
import { test } from '../support/visit.ts'

test('axe finds nothing on any page', { timeout: 240_000 }, async ({ visit }) => {
  const page = await visit('', { reducedMotion: true })
  await tour(page, () => expectNoAxeViolations(page))
})
