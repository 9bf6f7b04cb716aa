import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { marketNotes } from '../../support/market.ts'
import { answer, home, keptSince, mark, openAfter, toTheEnd } from '../support/looking-back.ts'
import { holding } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { follow, heading, press } from '../support/on-screen.ts'
import { openApp } from '../support/open-app.tsx'

describe('the measures', () => {
  const list = ['A camera', 'A log', 'A number to ring', 'A patrol', 'A poster', 'A rota', 'A sign', 'A vote', 'Locks']

  /** The only marked moment, where so many measures of the list are offered. */
  async function open(length = list.length, measures: readonly string[] = []) {
    const helping = marketNotes.measures['one-number']
    if (helping === undefined) throw new Error('no measure helps')
    const decoys = list.slice(0, length).filter(text => text !== 'A number to ring')
    const offered = {
      'one-number': { ...helping, text: 'A number to ring' },
      ...Object.fromEntries(decoys.map(text => [text, { ...helping, text, decoy: 'It would not have helped.' }])),
    }
    const notes = { ...marketNotes, measures: offered }
    const app = await openApp(`${home}/1`, {
      device: await holding(...toTheEnd, mark('call'), answer('call', measures)),
      scenarios: [{ ...marketEntry(), loadDebrief: () => Promise.resolve(notes) }],
    })
    await heading('What would have helped here?')
    return app
  }

  const shown = () => screen.getAllByRole<HTMLInputElement>('checkbox').map(({ labels }) => labels?.[0]?.textContent)
  const field = () => screen.getByRole('searchbox', { name: 'Look for a measure by a word' })

  test('a long list can be narrowed by a word, and is whole again without it', async () => {
    const { user } = await open()
    expect(shown()).toEqual(list)
    await user.type(field(), 'po')
    expect(shown()).toEqual(['A poster'])
    expect(screen.getByText('1 of 9 is shown. What you ticked stays.')).toBeDefined()
    await user.clear(field())
    expect(shown()).toEqual(list)
    expect(screen.getByText('All 9 are shown.')).toBeDefined()
  })

  test('what was ticked stays in sight and is saved, whatever is looked for', async () => {
    const app = await open(list.length, ['Locks'])
    const { user } = app
    await user.click(screen.getByLabelText('A vote'))
    await user.type(field(), 'sign')
    expect(shown()).toEqual(['A sign', 'A vote', 'Locks'])
    await user.click(screen.getByLabelText('A sign'))
    await press(app, 'Save and go on')
    await heading('Before you compare')
    expect((await keptSince(app)).slice(2)).toEqual([answer('call', ['A sign', 'A vote', 'Locks'])])
  })

  test('the Enter key in the search field saves nothing', async () => {
    const app = await open()
    await app.user.type(field(), 'sign{Enter}')
    expect(await keptSince(app)).toHaveLength(2)
    expect(await heading('What would have helped here?')).toBeDefined()
  })

  test('a short list needs no search', async () => {
    await open(8)
    expect(screen.queryByRole('searchbox')).toBeNull()
  })
})

describe('a draft answer', () => {
  const draft = { scene: 'call', measures: ['more-cctv'], own: 'A sign' }
  const words = () => screen.getByLabelText<HTMLTextAreaElement>('Something else, in your own words')
  const camera = () => screen.getByLabelText<HTMLInputElement>('More cameras')
  const later = () => act(() => new Promise(resolve => void setTimeout(resolve, 400)))

  /** The page of a moment, opened in an entry of the history that holds this. */
  async function openIn(state: unknown, scene: string) {
    await openAfter(home, mark(scene))
    await heading('Looking back')
    act(() => {
      history.pushState(state, '', `#${home}/1`)
      dispatchEvent(new HashChangeEvent('hashchange'))
    })
    await heading('What would have helped here?')
  }

  test.for([
    ['call', 'A sign', true],
    ['stall', '', false],
  ] as const)('a draft is found again at its own moment, and at no other: %s', async ([scene, own, isTicked]) => {
    await openIn({ answer: draft }, scene)
    expect([words().value, camera().checked]).toEqual([own, isTicked])
  })

  test('a draft that is forgotten does not come back, not even from a change just before', async () => {
    const app = await openAfter(`${home}/1`, mark('call'))
    await app.user.click(await screen.findByLabelText('More cameras'))
    await press(app, 'Save and go on')
    await heading('Before you compare')
    await later()
    expect(history.state).toBeNull()
    act(() => history.back())
    await heading('What would have helped here?')
    expect(history.state).toBeNull()
  })

  test('a page that is left writes nothing into the page that comes after it', async () => {
    const app = await openAfter(`${home}/1`, mark('call'))
    await app.user.click(await screen.findByLabelText('More cameras'))
    await follow(app, 'Back')
    await heading('Looking back')
    await later()
    expect(history.state).toBeNull()
  })

  test.for([null, {}, { answer: 'A sign' }, { answer: { scene: 'call', measures: 'locks', own: 'A sign' } }])(
    'what is no draft is taken for none: %j',
    async state => {
      await openIn(state, 'call')
      expect([words().value, camera().checked]).toEqual(['', false])
    },
  )
})
