import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { DebriefReport } from '../../../src/app/looking-back/debrief-page.tsx'
import type { Disagreement } from '../../../src/app/ui/debrief/disagree.tsx'
import { type Debrief, debriefOf } from '../../../src/core/score/debrief.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

const books: readonly Intent[] = [
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
]

function debriefAfter(call: string, budget: string[]): Debrief {
  const whole = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: [call] },
    ...books,
    // Once the records are not sealed there is nothing else to look at, and the hub is over.
    ...(call === 'watch' ? [] : [{ type: 'left-hub', scene: 'look' } as const]),
    { type: 'decided', scene: 'budget', picks: budget },
  )
  return debriefOf(script, marketNotes, playedPath(script, whole))
}

function open(debrief: Debrief, disagreements: readonly Disagreement[] = [], mayWrite = true) {
  const onDisagree = vi.fn<ComponentProps<typeof DebriefReport>['onDisagree']>()
  const onErase = vi.fn<ComponentProps<typeof DebriefReport>['onErase']>()
  render(
    <DebriefReport title="The market" session="one" {...{ debrief, disagreements, mayWrite, onDisagree, onErase }}>
      <a href="#/findings">Go on</a>
    </DebriefReport>,
  )
  return { user: userEvent.setup(), onDisagree, onErase }
}

const told = debriefAfter('tell', ['letters'])

/** Opens a decision, which is folded to what was chosen there. */
async function unfold(user: ReturnType<typeof userEvent.setup>, title: string): Promise<void> {
  await user.click(screen.getByRole('heading', { level: 3, name: title }))
}

/** The part of the page under one of its second headings. */
function part(name: string) {
  const section = screen.getByRole('heading', { level: 2, name }).closest('section')
  if (section === null) throw new Error(`no part ${name}`)
  return within(section)
}

test('words come first: boundaries, then what helped and harmed, then figures, then each decision', () => {
  open(told)
  expect(screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)).toEqual([
    'Boundaries',
    'What helped, and what harmed',
    'In figures',
    'Key events',
    'Decision by decision',
  ])
})

test('it says how the story ended, and that nobody is marked', () => {
  open(told)
  expect(screen.getByText('The story ended with “All is well”: the harm was contained.')).toBeDefined()
  expect(screen.getByText(/compares your decisions with others that were possible in this story/)).toBeDefined()
  expect(screen.getByText(/It marks nobody: neither a member nor a council./)).toBeDefined()
})

test('a boundary that was crossed is named with its reason and its law, before anything else', () => {
  open(debriefAfter('watch', ['letters']))
  const boundaries = part('Boundaries')
  expect(boundaries.getByText('Unlawful')).toBeDefined()
  expect(boundaries.getByRole('heading', { name: 'Watch by night' })).toBeDefined()
  expect(boundaries.getByText('No authorisation.')).toBeDefined()
  expect(boundaries.getByText('Act 2')).toBeDefined()
})

test('where none was crossed it says so', () => {
  open(told)
  expect(part('Boundaries').getByText('None of your decisions crossed a boundary.')).toBeDefined()
})

test('each P says what helped it and what harmed it, and where', () => {
  open(told)
  const words = part('What helped, and what harmed')
  expect(words.getByText('They can act.').nextElementSibling?.textContent).toBe('The call: Tell the police')
  expect(words.getByText('It frightens people.')).toBeDefined()
  expect(words.getAllByText('None of what you chose weighed on this, for good or ill.')).toHaveLength(2)
})

test('a reason is given with room to object in its decision only, and nowhere until that is opened', async () => {
  const { user } = open(told)
  const buttons = screen.getAllByRole('button', { name: /^I disagree/ })
  const isFolded = (button: HTMLElement) => button.closest('details.decision-review:not([open])') !== null
  expect(buttons.filter(button => !isFolded(button))).toEqual([])
  await unfold(user, 'The call')
  const here = screen.getAllByRole('button', { name: 'I disagree with: They can act.' })
  expect(here.map(isFolded)).toEqual([false])
})

test('of many reasons the three strongest are open, and the others are one fold away', async () => {
  const reason = (name: string, points: number) => ({
    scene: name,
    title: 'A scene',
    event: 1,
    choice: 'one',
    label: 'One',
    points,
    why: name,
  })
  const helped = [reason('a', 1), reason('b', 3), reason('c', 1), reason('d', 2), reason('e', 2)]
  const { user } = open({
    ...told,
    pillars: { ...told.pillars, prepare: { ...told.pillars.prepare, helped, harmed: [] } },
  })
  const prepare = screen.getByRole('heading', { level: 3, name: 'Prepare' }).closest('section')
  const shown = () =>
    within(prepare ?? document.body)
      .getAllByRole('listitem')
      .filter(item => item.closest('details:not([open])') === null)
      .map(item => item.textContent)
  const where = 'A scene: One'
  expect(shown()).toEqual([`b${where}`, `d${where}`, `e${where}`])
  await user.click(screen.getByText(/^And two more/))
  expect(shown()).toEqual([`b${where}`, `d${where}`, `e${where}`, `a${where}`, `c${where}`])
})

test('a decision is folded to what was chosen', () => {
  open(told)
  const summaries = [...document.querySelectorAll('.decision-review > summary')]
  expect(summaries.map(summary => summary.textContent)).toEqual(['The callTell', 'The budgetLetters'])
})

test('a legal note says what it says, whether anyone read it, and that no lawyer signed it', () => {
  open(told)
  const note = screen.getAllByText('Act 1')[0]?.closest('details')
  expect(note?.textContent).toBe(
    'Act 1Says one thing.Not checked. Not signed by a lawyer. Source: exampleFind it among all legal notes',
  )
})

test('each decision tells what was chosen, and what each other choice would have done', () => {
  open(told)
  const decisions = part('Decision by decision')
  expect(decisions.getAllByRole('heading', { level: 3 }).map(heading => heading.textContent)).toEqual([
    'The call',
    'The budget',
  ])
  expect(decisions.getAllByText('What each other choice would have done (2)')).toHaveLength(2)
  // It is inside what is folded away, which roles do not reach here.
  const [why] = decisions.getAllByText(/Time is lost\./)
  expect(why.textContent).toBe('Pursue −1 (harms): Time is lost.')
  expect(decisions.getAllByText('What would have followed at once')).toHaveLength(4)
})

test('a reason can be objected to, with room for why', async () => {
  const { user, onDisagree } = open(told)
  await unfold(user, 'The call')
  await user.click(screen.getByRole('button', { name: 'I disagree with: They can act.' }))
  const field = screen.getByLabelText('Why do you see it differently?')
  expect(document.activeElement).toBe(field)
  await user.type(field, 'Not in our town.')
  await user.click(screen.getByRole('button', { name: 'Record it' }))
  expect(onDisagree).toHaveBeenCalledExactlyOnceWith({
    scene: 'call',
    choice: 'tell',
    pillar: 'pursue',
    text: 'Not in our town.',
  })
  expect(screen.queryByLabelText('Why do you see it differently?')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'I disagree with: They can act.' }))
})

test('an objection without words is not recorded', async () => {
  const { user, onDisagree } = open(told)
  await unfold(user, 'The call')
  const [first] = screen.getAllByRole('button', { name: /^I disagree/ })
  await user.click(first)
  await user.click(screen.getByRole('button', { name: 'Record it' }))
  expect(screen.getByText('Write something first.')).toBeDefined()
  expect(onDisagree).not.toHaveBeenCalled()
})

test('what was objected stands beside its reason, shows on the fold, and can be erased', async () => {
  const { user, onErase } = open(told, [
    { event: 9, scene: 'call', choice: 'tell', pillar: 'pursue', text: 'Not in our town.' },
  ])
  expect(screen.getAllByText('You disagreed here').map(said => said.closest('summary')?.textContent)).toEqual([
    'The callTellYou disagreed here',
  ])
  await unfold(user, 'The call')
  expect(screen.getAllByText('You disagreed:')).toHaveLength(1)
  const [erase] = screen.getAllByRole('button', { name: 'Erase this: Not in our town.' })
  await user.click(erase)
  expect(onErase).toHaveBeenCalledExactlyOnceWith(9)
})

test('where this tab may not write, nothing can be objected to', async () => {
  const { user } = open(told, [], false)
  await unfold(user, 'The call')
  expect(screen.queryByRole('button', { name: /^I disagree/ })).toBeNull()
})

test('a play that was stopped is talked about without per cents', () => {
  const stopped = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
    { type: 'stopped', scene: 'look' },
  )
  open(debriefOf(script, marketNotes, playedPath(script, stopped)))
  expect(screen.getByText(/You stopped before the story ended\./)).toBeDefined()
  expect(part('In figures').queryByRole('list')).toBeNull()
  expect(part('In figures').queryByText(/^\d+ per cent$/)).toBeNull()
})
