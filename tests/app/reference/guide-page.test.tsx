import { screen, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { expectNoViolations } from '../support/looking-back.ts'
import { follow, heading, press } from '../support/on-screen.ts'
import { address, openApp } from '../support/open-app.tsx'

// Loaded before the first test looks for what is on them.
beforeAll(async () => {
  await import('../../../src/app/reference/guide-page.tsx')
  await import('../../../src/app/reference/guide-page.tsx')
}, 30_000)

test('the guide has a part for each thing that may go wrong, and goes to it', async () => {
  const app = await openApp('/facilitating')
  await heading('How to run a session')
  const contents = within(screen.getByRole('navigation', { name: 'On this page' }))
  const titles = contents.getAllByRole('button').map(({ textContent }) => textContent)
  expect(titles).toEqual(
    screen
      .getAllByRole('heading', { level: 2 })
      .slice(1)
      .map(({ textContent }) => textContent),
  )
  expect(titles).toContain('If someone discloses a real concern: stop, speak privately, refer')
  expect(titles).toContain('If someone disputes the law: show the source and date, and move on')
  const goTo = vi.spyOn(Element.prototype, 'scrollIntoView')
  await press(app, 'Running late')
  expect(goTo).toHaveBeenCalledOnce()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Running late' }))
  await expectNoViolations(app)
})

test('the contacts card is printed by itself, with lines to write on', async () => {
  const app = await openApp('/facilitating')
  await follow(app, 'The contacts card, to print')
  await heading('The contacts card')
  expect(address()).toBe('/facilitating/card')
  const print = vi.spyOn(window, 'print').mockReturnValue()
  await press(app, 'Print this card')
  expect(print).toHaveBeenCalledOnce()
  const numbers = screen.getAllByRole('definition').map(({ textContent }) => textContent)
  expect(numbers.filter(number => number !== 'to fill in')).toEqual(['999', '101', '0800 555 111'])
  expect(numbers.length).toBe(15)
  await expectNoViolations(app)
})
