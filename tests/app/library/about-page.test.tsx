import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { AboutScenario } from '../../../src/app/library/about-page.tsx'
import type { Script } from '../../../src/core/session/script.ts'
import { paragraph } from '../../support/script-of.ts'
import { marketScript } from '../../support/market.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'
import { marketEntry } from '../support/market-entry.tsx'

beforeEach(fillBrowserGaps)

function open(isLasting = true, more: Partial<Script> = {}) {
  const onStart = vi.fn<ComponentProps<typeof AboutScenario>['onStart']>()
  const script = {
    ...marketScript,
    contentNotes: ['debt and threats'],
    part: paragraph('You are the chair of scrutiny. You ask and recommend. You do not investigate.'),
    ...more,
  }
  render(
    <AboutScenario
      script={script}
      entry={marketEntry()}
      isLasting={isLasting}
      onStart={onStart}
      isHidden={false}
      onHide={() => {}}
    />,
  )
  return onStart
}

const before = () => within(screen.getByRole('region', { name: 'Before you start' }))

test('it says what it is about, what is practised, how long it takes, where it is set and what it touches on', () => {
  open()
  for (const words of [
    'A scenario of a few lines.',
    'Test something',
    /^About 30 minutes alone; 60 with a group/,
    /A council\. Police: A force\. All invented\./,
    'debt',
  ])
    expect(screen.getByText(words)).toBeDefined()
})

test('it shows the picture of the case, and where its places are on a map and in a list', async () => {
  open(true, {
    picture: 'stall',
    places: [
      { name: 'Kiln Lane', at: [596, 332] },
      { name: 'Weir Meadow', at: [700, 172] },
    ],
    pictures: {
      stall: { src: 'stall.svg', alt: 'A market stall', width: 640, height: 200 },
      borough: { src: 'borough.svg', alt: 'A map of the borough', width: 860, height: 540 },
    },
  })
  expect(screen.getByRole('img', { name: 'A market stall' })).toBeDefined()
  const places = within(await screen.findByRole('region', { name: 'Places in this case' }))
  expect(places.getByRole('img', { name: 'A map of the borough' }).getAttribute('loading')).toBe('lazy')
  expect(places.getAllByRole('listitem').map(item => item.textContent)).toEqual(['Kiln Lane', 'Weir Meadow'])
})

test('a case without places has no map', () => {
  open()
  expect(screen.queryByRole('region', { name: 'Places in this case' })).toBeNull()
  expect(screen.queryByRole('img')).toBeNull()
})

test('it says what the four Ps mean, and that Prevent is not the duty on radicalisation', () => {
  open()
  expect(screen.getAllByRole('term').map(term => term.textContent)).toEqual(
    expect.arrayContaining(['Pursue', 'Prevent', 'Protect', 'Prepare']),
  )
  expect(screen.getByText('Here, “Prevent” does not mean the Prevent duty on radicalisation.')).toBeDefined()
})

test('before it begins it says where answers are, how to keep them, and what not to type', () => {
  open()
  expect(before().getByText('Your answers stay on this device.').parentElement?.textContent).toContain(
    'The browser may delete them if you stay away for long.',
  )
  expect(before().getByText('Do not type real cases or names.')).toBeDefined()
  expect(before().getByText('This is an exercise and not advice.')).toBeDefined()
})

test('in a browser that keeps nothing it says that instead', () => {
  open(false)
  expect(before().getByText(/This browser keeps nothing once you close the tab/)).toBeDefined()
})

test('what exactly it touches on is folded away, as it gives something of the case away', () => {
  open()
  expect(screen.getByText('What exactly?').closest('details')?.open).toBe(false)
  expect(screen.getByText('debt and threats').closest('details')).not.toBeNull()
})

test('it starts when “Start” is pressed', async () => {
  const onStart = open()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Start' }))
  expect(onStart).toHaveBeenCalledOnce()
})

test('it opens with the members’ part, and says that it is training', () => {
  open()
  const part = screen.getByText(/^You are the chair of scrutiny\./).closest('.govuk-inset-text')
  expect(part?.textContent).toContain('No decision here is a view on any real matter.')
})
