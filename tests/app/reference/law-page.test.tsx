import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { LawList } from '../../../src/app/reference/law-page.tsx'
import type { LegalNoteEntry } from '../../../src/core/scenario/reference.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'
import { heading } from '../support/on-screen.ts'
import type { openApp as OpenApp } from '../support/open-app.tsx'

describe('law list', () => {
  beforeEach(fillBrowserGaps)

  const note: LegalNoteEntry = {
    title: 'Licensing Act 2003, section 4',
    says: 'There are four objectives.',
    source: 'law.example/4',
    scenarios: ['One', 'Two'],
  }

  const notes: readonly LegalNoteEntry[] = [
    {
      ...note,
      title: 'Care Act',
      says: 'Help is owed.',
      signed: { by: 'Monitoring officer', on: '2026-12-01', digest: 'x' },
    },
    note,
    { ...note, title: 'Waste Act', read: { in: 'guidance', on: '2026-12-01', words: 'This Code applies to you' } },
  ]

  function titles(): readonly (string | null)[] {
    return screen.queryAllByRole('heading', { level: 2 }).map(title => title.textContent)
  }

  function item(index: number): HTMLElement {
    const found = screen.getAllByRole('listitem')[index]
    if (found === undefined) throw new Error('no such note')
    return found
  }

  test('a note says what, how sure it is, from where, and in which scenarios', () => {
    render(<LawList notes={notes} />)
    expect(within(item(1)).getByText('There are four objectives.')).toBeDefined()
    const facts = within(item(1)).getAllByRole('definition')
    expect(facts.map(fact => `${fact.previousSibling?.textContent}: ${fact.textContent}`)).toEqual([
      'How sure: Not checked',
      'Source: law.example/4',
      'Used in: One and Two',
    ])
  })

  test('a note that was read gives the words', () => {
    render(<LawList notes={notes} />)
    const [sure] = within(item(2)).getAllByRole('definition')
    expect(sure?.textContent).toBe('Read in guidance, 1 December 2026“This Code applies to you”')
  })

  test('whether a lawyer signed it is told by a sign and in words', () => {
    render(<LawList notes={notes} />)
    expect([0, 1].map(index => item(index).lastElementChild?.textContent)).toEqual([
      '✓Signed by: Monitoring officer, 1 December 2026',
      '!Not signed by a lawyer',
    ])
  })

  test('it narrows as one types, and says how many are left', async () => {
    render(<LawList notes={notes} />)
    const user = userEvent.setup()
    await user.type(screen.getByRole('searchbox', { name: 'Find a legal note' }), 'act owed')
    expect(titles()).toEqual(['Care Act'])
    expect(screen.getByRole('status').textContent).toBe('1 of 3 notes')
  })
})

describe('reference pages', () => {
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
            source: 'law.example',
            scenarios: ['Small'],
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
    await user.click(screen.getByRole('link', { name: 'its own page' }))
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
})
