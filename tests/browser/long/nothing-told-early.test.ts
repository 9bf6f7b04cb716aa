import { expectNothingEarly } from '../support/nothing-early.ts'
import { longCase } from '../support/player.ts'
import { test } from '../support/visit.ts'

test('nothing of the debrief of a long case is loaded before the ending', async ({ visit }) => {
  const story = 'Larkspindle News'
  await expectNothingEarly(await visit(), {
    title: longCase,
    folder: 'larkspindle-parade',
    story,
    secrets: 200,
  })
})
