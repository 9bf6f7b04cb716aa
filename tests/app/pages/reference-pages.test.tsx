import { screen, waitFor } from '@testing-library/react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { openApp as OpenApp } from '../support/open-app.tsx'
import { heading } from '../support/on-screen.ts'

let openApp: typeof OpenApp

// The real one is made of every scenario in the repository. Other files of the same process may have loaded it, and will.
beforeAll(async () => {
  vi.resetModules()
  vi.doMock('virtual:reference', () => ({
    default: {
      terms: [{ term: 'audit', meanings: [{ text: 'A check.', scenarios: ['Small'] }] }],
      notes: [
        {
          title: 'Act 1, section 2',
          says: 'Says one thing.',
          applies: 'England',
          'in-force': 'yes',
          source: 'law.example',
          'as-at': '2026-11-24',
          scenarios: ['Small'],
          check: 'never',
        },
      ],
    },
  }))
  ;({ openApp } = await import('../support/open-app.tsx'))
}, 30_000)

afterAll(() => {
  vi.doUnmock('virtual:reference')
  vi.resetModules()
})

test('the glossary is a page, and leads to the law', async () => {
  const { user } = await openApp('/glossary')
  await heading('Glossary')
  expect(document.title).toBe('Glossary – Desktop Audit')
  expect(screen.getByText('audit')).toBeDefined()
  await user.click(screen.getByRole('link', { name: 'a page of its own' }))
  await heading('The law in these exercises')
})

test('the page of the law says first that it is no advice, and who should check it', async () => {
  await openApp('/law')
  const title = await heading('The law in these exercises')
  const warning = screen.getByText('This is not legal advice.').closest('p')
  expect(warning?.textContent).toMatch(/ask your monitoring officer to check it/)
  expect(title.compareDocumentPosition(warning ?? title)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(screen.getByText('Not checked')).toBeDefined()
})

test('an address of the law can name a note, which then has the focus', async () => {
  await openApp('/law/act-1-section-2')
  const note = await screen.findByRole('heading', { level: 2, name: 'Act 1, section 2' })
  await waitFor(() => expect(document.activeElement).toBe(note))
})
