import { expect } from 'vitest'
import { crashInVote } from '../support/crash.ts'
import { aLookLater, fetchNewer, isNewer, kept, notice, test, wipeAll } from '../support/newer-version.ts'

test(
  'an evening goes on in its own version after a crash, and the newer one is offered when it is over',
  { timeout: 180_000 },
  ({ site }) =>
    crashInVote(site.address, {
      first: async page => {
        await page.goto(site.address)
        await kept(page)
      },
      before: async console => {
        await site.publishNewer()
        expect(await fetchNewer(console)).toBe('installed')
      },
      after: async console => {
        expect(await isNewer(console)).toBe(false)
        await console.getByRole('link', { name: 'Leave, or take a break' }).click()
        await console.getByRole('link', { name: /^Go on with/ }).waitFor()
        await aLookLater(console)
        expect(await notice(console).count(), 'in a break').toBe(0)
        await wipeAll(console)
        await console.goto(site.address)
        await console.getByRole('button', { name: 'Load the new version' }).click()
        await expect.poll(() => isNewer(console)).toBe(true)
        expect(await notice(console).count()).toBe(0)
      },
    }),
)
