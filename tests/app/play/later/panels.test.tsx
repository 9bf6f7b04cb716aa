import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ExhibitPanel, HelpPanel, PeoplePanel, SidePanel } from '../../../../src/app/play/later/panels.tsx'
import type { ExhibitModule } from '../../../../src/app/store/library-entry.ts'
import { marketScript } from '../../../support/market.ts'
import { fillBrowserGaps, windowIs } from '../../support/browser-gaps.ts'

describe('the exhibit', () => {
  beforeEach(fillBrowserGaps)

  const exhibit = { title: 'A poster', kind: 'page', marking: 'Official' } as const
  const module: ExhibitModule = { default: () => <p>Fresh fish on Friday.</p>, text: 'Fresh fish on Friday.' }

  test('an exhibit is drawn in its frame, and its heading takes the focus', async () => {
    render(<ExhibitPanel exhibit={exhibit} load={() => Promise.resolve(module)} onClose={() => {}} />)
    const heading = await screen.findByRole('heading', { level: 2, name: 'A poster' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(screen.getByText('Fresh fish on Friday.')).toBeDefined()
    expect(screen.getByText('EXERCISE – FICTIONAL')).toBeDefined()
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
})

describe('who is who', () => {
  beforeEach(fillBrowserGaps)

  const vale = { name: 'Councillor Vale', post: 'Ward councillor', seat: 'member' } as const

  test('each person has a name, a post and the scene that first named them', () => {
    const people = [{ id: 'vale', person: vale, scene: 'call' }]
    render(<PeoplePanel script={marketScript} people={people} onClose={() => {}} />)
    const list = within(screen.getByRole('dialog', { name: 'Who is who' }))
    expect(list.getByText('Councillor Vale').parentElement?.textContent).toBe(
      'Councillor ValeWard councillorFirst named in “The call”',
    )
    expect(document.activeElement).toBe(list.getByRole('heading', { name: 'Who is who' }))
  })

  test('before anyone is named it says so', () => {
    render(<PeoplePanel script={marketScript} people={[]} onClose={() => {}} />)
    expect(screen.getByText('The story has not named anyone yet.')).toBeDefined()
  })
})

describe('helplines', () => {
  beforeEach(fillBrowserGaps)

  test('they lie over the page also where there is room beside it, so that no clock runs on', async () => {
    render(<HelpPanel onClose={() => {}} />)
    const panel = screen.getByRole('dialog', { name: 'Helplines' })
    expect(panel.getAttribute('aria-modal')).toBe('true')
    expect(await within(panel).findByRole('link', { name: '0800 555 111' })).toBeDefined()
    expect(within(panel).queryByRole('button', { name: /^(?:Larger|Beside)/ })).toBeNull()
  })
})

describe('the side panel', () => {
  beforeEach(fillBrowserGaps)

  function Page() {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open the letter
        </button>
        {isOpen ? (
          <SidePanel label="The letter" onClose={() => setOpen(false)}>
            <p>Dear council</p>
          </SidePanel>
        ) : null}
      </>
    )
  }

  async function open() {
    const user = userEvent.setup()
    render(<Page />)
    await user.click(screen.getByRole('button', { name: 'Open the letter' }))
    return { user, panel: screen.getByRole('dialog', { name: 'The letter' }) }
  }

  test('where there is room it stands beside the page, which can still be used', async () => {
    const { panel } = await open()
    expect(panel.getAttribute('aria-modal')).toBeNull()
  })

  test('on a small screen it covers the page', async () => {
    windowIs('narrow')
    const { panel } = await open()
    expect(panel.getAttribute('aria-modal')).toBe('true')
  })

  test('when it is closed the focus goes back to what opened it', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Close The letter' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open the letter' }))
  })

  test('Escape closes it beside the page too', async () => {
    const { user } = await open()
    screen.getByRole('button', { name: 'Close The letter' }).focus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('it can be made larger, over the page, and put back beside it; the focus stays on the button', async () => {
    const { user, panel } = await open()
    await user.click(screen.getByRole('button', { name: 'Larger The letter' }))
    expect(panel.getAttribute('aria-modal')).toBe('true')
    const back = screen.getByRole('button', { name: 'Beside the page The letter' })
    expect(document.activeElement).toBe(back)
    await user.click(back)
    expect(panel.getAttribute('aria-modal')).toBeNull()
  })
})
