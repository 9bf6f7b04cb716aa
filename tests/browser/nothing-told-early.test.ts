import { expectNothingEarly } from './support/nothing-early.ts'
import { shortCase } from './support/player.ts'
import { test } from './support/visit.ts'

test('nothing of the debrief is loaded before the ending', async ({ visit }) => {
  const story = 'Finchmoor House'
  await expectNothingEarly(await visit(), { title: shortCase, folder: 'arthurs-coat', story, secrets: 40 })
})
