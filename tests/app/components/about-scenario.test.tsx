import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { AboutScenario } from '../../../src/app/components/about-scenario.tsx'
import { marketScript } from '../../support/market.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

function open(isLasting = true) {
  const onStart = vi.fn<ComponentProps<typeof AboutScenario>['onStart']>()
  const script = { ...marketScript, contentNotes: ['debt and threats'] }
  render(
    <AboutScenario
      script={script}
      isLasting={isLasting}
      onStart={onStart}
      isHidden={false}
      onHide={() => {}}
    />,
  )
  return onStart
}

const before = () => within(screen.getByRole('region', { name: 'Before you begin' }))

test('it says what it is about, what is practised, how long it takes, where it is set and what it touches on', () => {
  open()
  for (const words of [
    'A scenario of a few lines.',
    'Test something',
    /About 60 minutes/,
    /A council\. Police: A force\. All invented\./,
    'debt and threats',
  ])
    expect(screen.getByText(words)).toBeDefined()
})

test('it says what the four Ps mean, and that Prevent is not the counter-radicalisation duty', () => {
  open()
  expect(screen.getAllByRole('term').map(term => term.textContent)).toEqual(
    expect.arrayContaining(['Pursue', 'Prevent', 'Protect', 'Prepare']),
  )
  expect(screen.getByText('Prevent here is not the counter-radicalisation duty.')).toBeDefined()
})

test('before it begins it says where answers are, how to keep them, and what not to type', () => {
  open()
  expect(before().getByText('Only this device holds your answers.').parentElement?.textContent).toContain(
    'The browser may delete them if they are not used for a while, so save a copy',
  )
  expect(before().getByText('Do not type real cases or names.')).toBeDefined()
  expect(before().getByText('Not yet reviewed')).toBeDefined()
})

test('in a browser that keeps nothing it says that instead', () => {
  open(false)
  expect(before().getByText(/This browser keeps nothing once its tab is closed/)).toBeDefined()
})

test('it starts when asked to', async () => {
  const onStart = open()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Start' }))
  expect(onStart).toHaveBeenCalledOnce()
})
