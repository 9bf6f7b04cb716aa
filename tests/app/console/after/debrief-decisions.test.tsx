import { screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { consoleHome, prepareConsole } from '../../support/console.ts'
import { holdingEvening, logOn, roomScreenOf } from '../../support/evening-device.ts'
import { toTheEnd } from '../../support/looking-back.ts'
import { tell } from '../../support/market-device.ts'
import { press } from '../../support/on-screen.ts'
import { openApp } from '../../support/open-app.tsx'

describe('the debrief', () => {
  prepareConsole()
  beforeAll(
    async () => ({
      default: (await import('../../../../src/app/console/after/after-panels.tsx')).ConsoleAfter,
    }),
    30_000,
  )

  test('where votes only advised, the panel of what divided the room tells of advice', async () => {
    const tally = [
      { choice: 'tell', votes: 4 },
      { choice: 'wait', votes: 3 },
    ]
    const vote = { tally, abstentions: 0, settled: 'majority' } as const
    const done = toTheEnd.map(intent => (intent === tell ? { ...tell, vote } : intent))
    const device = await holdingEvening(
      [...done, { type: 'hindsight-finished' }],
      { slide: { kind: 'divided', number: 1 } },
      { rule: 'advisory' },
    )
    await openApp(consoleHome, { device })
    expect((await screen.findByText(/^The vote was advisory/)).textContent).toBe(
      'The vote was advisory, and the decision followed it. The top choice had 4 of 7 votes.',
    )
  })

  test('a note on a scene comes back beside the decision of that scene', async () => {
    const noted = { type: 'noted', scene: 'call', text: 'Two tables rang at once.' } as const
    const device = await holdingEvening([...toTheEnd, noted, { type: 'hindsight-finished' }], {
      slide: { kind: 'decision', number: 1 },
    })
    await openApp(consoleHome, { device })
    const part = (await screen.findByRole('heading', { name: 'You wrote down' })).closest('section')
    expect(part?.textContent).toBe('You wrote downTwo tables rang at once.')
  })

  async function atDivided(rest: { readonly reason?: string; readonly minority?: string }) {
    const tally = [
      { choice: 'tell', votes: 4 },
      { choice: 'wait', votes: 3 },
    ]
    const settled = rest.reason === undefined ? 'majority' : 'overruled'
    const vote = { tally, abstentions: 0, settled, ...rest } as const
    const done = toTheEnd.map(intent => (intent === tell ? { ...tell, vote } : intent))
    const device = await holdingEvening([...done, { type: 'hindsight-finished' }], {
      slide: { kind: 'divided', number: 1 },
    })
    return { ...(await openApp(consoleHome, { device })), device }
  }

  test('a name in a minority view is erased where it is about to be read out', async () => {
    const app = await atDivided({ minority: 'Mr Reed would wait.' })
    const room = await roomScreenOf(app.device)
    await press(app, 'Delete: Mr Reed would wait.')
    await waitFor(async () => expect(JSON.stringify(await logOn(app.device))).not.toContain('Mr Reed'))
    expect(JSON.stringify(await room.last())).not.toContain('Mr Reed')
    expect(screen.getByText('Text removed')).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull()
  })

  test('a reason and a minority view, which go together, are erased by one press that says so', async () => {
    const app = await atDivided({ reason: 'Mrs Lane asked.', minority: 'Mr Reed would wait.' })
    await press(app, 'Delete both: Mrs Lane asked.; Mr Reed would wait.')
    expect(screen.getAllByText('Text removed')).toHaveLength(2)
  })
})
