import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { ExhibitPanel } from '../../../src/app/components/exhibit-panel.tsx'
import type { ExhibitModule } from '../../../src/app/store/workplace.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

const exhibit = { title: 'A poster', kind: 'page', marking: 'Official' } as const
const module: ExhibitModule = { default: () => <p>Fresh fish on Friday.</p>, text: 'Fresh fish on Friday.' }

test('an exhibit is drawn in its frame, and its heading takes the focus', async () => {
  render(<ExhibitPanel exhibit={exhibit} load={() => Promise.resolve(module)} onClose={() => {}} />)
  expect(await screen.findByText('Fresh fish on Friday.')).toBeDefined()
  expect(screen.getByText('EXERCISE – FICTIONAL')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'A poster' }))
})

test('one that cannot be loaded says so, and can be tried again', async () => {
  const load = vi
    .fn<() => Promise<ExhibitModule>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(module)
  render(<ExhibitPanel exhibit={exhibit} load={load} onClose={() => {}} />)
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Fresh fish on Friday.')).toBeDefined()
})
