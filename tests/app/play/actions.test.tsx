import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DecisionForm } from '../../../src/app/play/actions.tsx'
import { DecisionCheck } from '../../../src/app/play/later/decided.tsx'
import type { DecisionScript } from '../../../src/core/session/script.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

const which = {
  asks: 'Which?',
  choices: { locks: { label: 'Locks', consequence: [] }, lights: { label: 'Lights', consequence: [] } },
}

describe('the check', () => {
  beforeEach(() => {
    fillBrowserGaps()
    document.title = 'The call – Desktop Audit'
  })

  test('it shows what was picked, takes the focus, and names itself in the title', () => {
    const nothing = () => {}
    render(<DecisionCheck decision={which} picks={['locks', 'lights']} onConfirm={nothing} onChange={nothing} />)
    expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['Locks', 'Lights'])
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Check your decision' }))
    expect(document.title).toBe('Check your decision: The call – Desktop Audit')
  })

  test('it can be confirmed or changed', async () => {
    const onConfirm = vi.fn<ComponentProps<typeof DecisionCheck>['onConfirm']>()
    const onChange = vi.fn<ComponentProps<typeof DecisionCheck>['onChange']>()
    render(<DecisionCheck decision={which} picks={['locks']} onConfirm={onConfirm} onChange={onChange} />)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Change' }))
    expect([onConfirm.mock.calls.length, onChange.mock.calls.length]).toEqual([0, 1])
    await user.click(screen.getByRole('button', { name: 'Confirm' }))
    expect([onConfirm.mock.calls.length, onChange.mock.calls.length]).toEqual([1, 1])
  })
})

describe('the form', () => {
  const decision: DecisionScript = {
    actor: 'someone',
    asks: 'Whom do you tell?',
    binds: false,
    choices: {
      police: { label: 'The police', consequence: [] },
      paper: { label: 'The paper', consequence: [] },
      nobody: { label: 'Nobody', consequence: [] },
      later: { label: 'Somebody later', consequence: [] },
    },
  }
  const offered = ['police', 'paper', 'nobody']

  beforeEach(() => {
    document.title = 'The call – Desktop Audit'
  })

  function open({ min = 1, max = 1, picked = [] as readonly string[] } = {}) {
    const onPick = vi.fn<ComponentProps<typeof DecisionForm>['onPick']>()
    const onSubmit = vi.fn<ComponentProps<typeof DecisionForm>['onSubmit']>()
    render(<DecisionForm {...{ decision, offer: { choices: offered, min, max }, picked, onPick, onSubmit }} />)
    return { user: userEvent.setup(), onPick, onSubmit }
  }

  const check = () => screen.getByRole('button', { name: 'Check this decision' })

  test('it asks one question and offers, in order, what is on offer and nothing else', () => {
    open()
    expect(screen.getByRole('group', { name: 'Whom do you tell?' })).toBeDefined()
    expect(screen.getAllByRole('radio').map(radio => radio.parentElement?.textContent)).toEqual([
      'The police',
      'The paper',
      'Nobody',
    ])
  })

  test('what is picked is handed on for checking', async () => {
    const { user, onPick, onSubmit } = open()
    await user.click(screen.getByLabelText('The paper'))
    expect(onPick).toHaveBeenLastCalledWith(['paper'])
    await user.click(check())
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(['paper'])
  })

  test('with nothing picked it says so, takes the focus to the message, and marks the title', async () => {
    const { user, onSubmit } = open()
    await user.click(check())
    expect(onSubmit).not.toHaveBeenCalled()
    const summary = await screen.findByRole('alert')
    expect(summary.textContent).toBe('There is a problemSelect one choice')
    expect(document.activeElement).toBe(summary)
    expect(document.title).toBe('Error: The call – Desktop Audit')
    expect(screen.getByRole('group').getAttribute('aria-describedby')).toBe('choices-hint choices-error')
  })

  test('the message leads to the first choice', async () => {
    const { user } = open()
    await user.click(check())
    await user.click(await screen.findByRole('link', { name: 'Select one choice' }))
    expect(document.activeElement).toBe(screen.getByLabelText('The police'))
  })

  test('the message and its mark in the title go once something is picked', async () => {
    const { user } = open()
    await user.click(check())
    await screen.findByRole('alert')
    await user.click(screen.getByLabelText('Nobody'))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(document.title).toBe('The call – Desktop Audit')
  })

  test('trying again with nothing picked takes the focus to the message again', async () => {
    const { user } = open()
    await user.click(check())
    await user.click(check())
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')))
    expect(document.title).toBe('Error: The call – Desktop Audit')
  })

  test('where several may be taken there are checkboxes, and it says how many', () => {
    open({ min: 2, max: 3 })
    expect(screen.getAllByRole('checkbox')).toHaveLength(3)
    expect(screen.getByText('Select 2 or 3.')).toBeDefined()
  })

  test.for([
    { min: 1, max: 1, says: 'Select one.' },
    { min: 2, max: 2, says: 'Select 2.' },
    { min: 1, max: 3, says: 'Select 1 to 3.' },
  ])('between $min and $max it says: $says', ({ min, max, says }) => {
    open({ min, max })
    expect(screen.getByText(says)).toBeDefined()
  })

  test('too few and too many are refused in words', async () => {
    const { user, onSubmit } = open({ min: 2, max: 2 })
    await user.click(screen.getByLabelText('The police'))
    await user.click(check())
    expect((await screen.findByRole('alert')).textContent).toContain('Select at least 2 choices')
    await user.click(screen.getByLabelText('The paper'))
    await user.click(screen.getByLabelText('Nobody'))
    await user.click(check())
    expect((await screen.findByRole('alert')).textContent).toContain('Select no more than 2 choices')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('several picks are handed on in the order in which they are offered', async () => {
    const { user, onSubmit } = open({ min: 1, max: 3 })
    await user.click(screen.getByLabelText('Nobody'))
    await user.click(screen.getByLabelText('The police'))
    await user.click(screen.getByLabelText('The paper'))
    await user.click(screen.getByLabelText('The paper'))
    await user.click(check())
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(['police', 'nobody'])
  })

  test('what was picked before is picked again, unless it is no longer on offer', () => {
    open({ min: 1, max: 3, picked: ['paper', 'later'] })
    const picked = screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)
    expect(picked.map(({ id }) => id)).toEqual(['choice-paper'])
  })
})
