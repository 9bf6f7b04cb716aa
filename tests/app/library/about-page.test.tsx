import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { AboutScenario } from '../../../src/app/library/about-page.tsx'
import { paragraph } from '../../support/script-of.ts'
import { marketScript } from '../../support/market.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

function open(isLasting = true) {
  const onStart = vi.fn<ComponentProps<typeof AboutScenario>['onStart']>()
  const script = {
    ...marketScript,
    contentNotes: ['debt and threats'],
    part: paragraph('You are the chair of scrutiny. You ask and recommend. You do not investigate.'),
  }
  render(<AboutScenario script={script} isLasting={isLasting} onStart={onStart} isHidden={false} onHide={() => {}} />)
  return onStart
}

const before = () => within(screen.getByRole('region', { name: 'Before you begin' }))

test('it says what it is about, what is practised, how long it takes, where it is set and what it touches on', () => {
  open()
  for (const words of [
    'A scenario of a few lines.',
    'Test something',
    /^About 30 minutes to play alone; 60 with a group/,
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

test.for(['Begin now', 'Start'])('it begins when “%s” is pressed', async name => {
  const onStart = open()
  await userEvent.setup().click(screen.getByRole('button', { name }))
  expect(onStart).toHaveBeenCalledOnce()
})

test('it opens with the members’ part, and says that it is training', () => {
  open()
  const part = screen.getByText(/^You are the chair of scrutiny\./).closest('.govuk-inset-text')
  expect(part?.textContent).toContain('No vote here is a view on any real matter.')
})
