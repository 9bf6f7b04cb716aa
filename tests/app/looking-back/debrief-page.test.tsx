import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { run } from 'axe-core'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { LookingBack } from '../../../src/app/looking-back/debrief-page.tsx'
import type { Disagreement } from '../../../src/app/ui/debrief/disagree.tsx'
import type { ChoiceNotes, DebriefNotes } from '../../../src/core/score/debrief-notes.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent, Session } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

const books: readonly Intent[] = [
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
]

function sessionAfter(call: string, budget: string[], ...then: readonly Intent[]): Session {
  return played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: [call] },
    ...books,
    // Once the records are not sealed there is nothing else to look at, and the hub is over.
    ...(call === 'watch' ? [] : [{ type: 'left-hub', scene: 'look' } as const]),
    { type: 'decided', scene: 'budget', picks: budget },
    ...then,
  )
}

interface Opening {
  readonly notes?: DebriefNotes & { readonly questions?: readonly string[] }
  readonly disagreements?: readonly Disagreement[]
  readonly mayWrite?: boolean
}

function open(session: Session, { notes = marketNotes, disagreements = [], mayWrite = true }: Opening = {}) {
  const onDisagree = vi.fn<ComponentProps<typeof LookingBack>['onDisagree']>()
  const onErase = vi.fn<ComponentProps<typeof LookingBack>['onErase']>()
  const path = playedPath(script, session)
  const page = render(
    <LookingBack {...{ script, notes, path, session, disagreements, mayWrite, onDisagree, onErase }} />,
  )
  return { ...page, user: userEvent.setup(), onDisagree, onErase }
}

const told = sessionAfter('tell', ['letters'])
const decisions = 'All 2 decisions, with reasons you can disagree with'

/** Opens what is folded below a heading. */
async function unfold(user: ReturnType<typeof userEvent.setup>, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) await user.click(screen.getByRole('heading', { name: title }))
}

/** The part of the page under one of its second headings. */
function part(name: string) {
  const section = screen.getByRole('heading', { level: 2, name }).closest('section, details')
  if (!(section instanceof HTMLElement)) throw new Error(`no part ${name}`)
  return within(section)
}

test('what to remember comes first, and everything else is folded below it in the order in which it matters', async () => {
  const { container } = open(sessionAfter('watch', ['letters']))
  const headings = screen.getAllByRole('heading', { level: 2 })
  const isFolded = (heading: HTMLElement) => heading.closest('details:not([open])') !== null
  expect(headings.filter(heading => !isFolded(heading)).map(({ textContent }) => textContent)).toEqual([
    'How your route compares',
    'What you decided, and when',
    'Two decisions that mattered most',
  ])
  expect(headings.filter(isFolded).map(({ textContent }) => textContent)).toEqual([
    decisions,
    'Key moments',
    'One out-of-bounds choice',
    'The points for each P',
    'The route you took',
    'What cost you most',
  ])
  const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})

test('the title names the ending, and the report’s own words say how it ended', () => {
  const scenes = {
    'end-well': { sentence: 'The stall was gone.', isPaperOnly: true, endedWith: 'the market’s records safe' },
  }
  open(told, { notes: { ...marketNotes, report: { ...marketNotes.report, scenes } } })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your case ended with “All is well”')
  expect(screen.getByText('It ended with the market’s records safe. The stall was gone.')).toBeDefined()
})

test('where the author wrote nothing of the ending, the page does not name it twice', () => {
  open(told)
  expect(screen.getByText('In this ending, the harm was contained.')).toBeDefined()
  expect(document.body.textContent.match(/ended with/g)).toHaveLength(1)
})

test('each P has a bar and one sentence, which the decisions below do not tell again', () => {
  open(told)
  expect(
    part('How your route compares')
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Pursuebetter than 7 routes in 10Decision 1 helped this: see below.',
    'Preventfew routes did worseDecision 1 harmed: it frightens people.',
    'ProtectNone of your choices affected this.',
    'PrepareNone of your choices affected this.',
  ])
  expect(document.body.textContent).not.toMatch(/per cent|total|overall|rank|grade/i)
})

test('the sentence on a P gives the reason, also where the report has words for the deed', () => {
  const deeds = { 'call/tell': 'told the police' }
  open(told, { notes: { ...marketNotes, report: { ...marketNotes.report, deeds } } })
  expect(part('How your route compares').getByText('Decision 1 harmed: it frightens people.')).toBeDefined()
})

test('a measure that would have helped is called one, as it was never a choice there', () => {
  const stopped = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['watch'] },
    { type: 'stopped', scene: 'look' },
  )
  open(stopped)
  const decision = part('The decision that mattered most').getByRole('listitem')
  expect(decision.textContent).toMatch(/A measure that would have helped: One number to ring\.$/)
})

test('a session whose routes were not counted is not compared, and nothing is said of it', () => {
  open(told, { notes: { ...marketNotes, betterThan: undefined } })
  expect(screen.getByRole('heading', { level: 2, name: 'The four Ps' })).toBeDefined()
  expect(screen.queryByText(/better than/i)).toBeNull()
})

test('a decision that mattered says what was done, what it led to and what would have helped', () => {
  const deeds = { 'call/watch': 'watched the yard by night' }
  open(sessionAfter('watch', ['letters']), { notes: { ...marketNotes, report: { ...marketNotes.report, deeds } } })
  const mattered = part('Two decisions that mattered most')
  expect(mattered.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Decision 1. You watched the yard by nightOut of boundsWould have helped: “Tell”.',
    'Decision 2. “Letters”It helped Pursue: People write back.',
  ])
})

test('a decision that cost something names the P of its reason, or says only that another choice could have done more', () => {
  const mattered = (tell: Scores, wait: Scores) => {
    const { unmount } = open(sessionAfter('wait', ['letters'], { type: 'continued', scene: 'reporter' }), {
      notes: callScored({ tell, wait }),
    })
    const [first] = part('Two decisions that mattered most').getAllByRole('listitem')
    const words = first.textContent
    unmount()
    return words
  }
  const [slow, ready] = [
    { points: -1, why: 'People wait.' },
    { points: 2, why: 'People are ready.' },
  ]
  expect(mattered({ protect: ready, prepare: slow }, { prepare: ready, prevent: slow })).toMatch(
    /^Decision 1. “Wait”It harmed Prevent: People wait\./,
  )
  expect(mattered({ protect: { ...ready, points: 3 } }, { protect: { ...ready, points: 1 } })).toBe(
    'Decision 1. “Wait”Another choice could have done more.Would have helped: “Tell”.',
  )
})

test('a P is told below only by the decision that names it, even where another P has a reason in the same words', () => {
  const why = 'It is so.'
  open(told, { notes: callScored({ tell: { pursue: { points: 3, why }, prevent: { points: -1, why } } }) })
  const [pursue, prevent] = part('How your route compares').getAllByRole('listitem')
  expect(pursue.textContent).toContain('Decision 1 helped this: see below.')
  expect(prevent.textContent).toContain('Decision 1 harmed: it is so.')
})

type Scores = ChoiceNotes['score']

/** The notes where these choices of the call have these scores. */
function callScored(scores: Readonly<Record<string, Scores>>): DebriefNotes {
  const { call } = marketNotes.decisions
  const choices = Object.entries(call.choices).map(([id, choice]) => [
    id,
    { ...choice, score: scores[id] ?? choice.score },
  ])
  return {
    ...marketNotes,
    decisions: { ...marketNotes.decisions, call: { ...call, choices: Object.fromEntries(choices) } },
  }
}

test('one question to take away leads to “On Monday”, and a case without questions leads there too', () => {
  const { unmount } = open(told, { notes: { ...marketNotes, questions: ['Who reads the alerts?'] } })
  expect(part('One question to keep in mind').getByText('Who reads the alerts?')).toBeDefined()
  unmount()
  open(told)
  expect(screen.queryByText('One question to keep in mind')).toBeNull()
  expect(screen.getByRole('link', { name: 'Open “On Monday”' }).getAttribute('href')).toBe('/monday/session-1')
})

test('an out-of-bounds choice is named with its reason and its law', async () => {
  const { user } = open(sessionAfter('watch', ['letters']))
  await unfold(user, 'One out-of-bounds choice')
  const boundaries = part('One out-of-bounds choice')
  expect(boundaries.getByText('Unlawful')).toBeDefined()
  expect(boundaries.getByRole('heading', { name: 'Watch by night' })).toBeDefined()
  expect(boundaries.getByText('No authorisation.')).toBeDefined()
  expect(boundaries.getByText('Act 2')).toBeDefined()
})

test('the points are beside the lowest and the highest that a route can come to', async () => {
  const { user } = open(told)
  await unfold(user, 'The points for each P')
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ['Pursue', '+5', '−1', '+6'],
    ['Prevent', '−1', '−1', '0'],
    ['Protect', '0', '0', '+3'],
    ['Prepare', '0', '–', '–'],
  ])
})

test('points that perhaps no route reaches are called so', () => {
  open(told, { notes: { ...marketNotes, attainable: { ...marketNotes.attainable, exact: false } } })
  expect(screen.getByText(/perhaps no route reaches them/)).toBeDefined()
})

test('a decision is folded to what was chosen', () => {
  open(told)
  const summaries = [...document.querySelectorAll('.decision-review > summary')]
  expect(summaries.map(summary => summary.textContent)).toEqual(['D1. The callTell', 'D2. The budgetLetters'])
})

test('a legal note says all that there is to say, and no link leads out of the folds to look for it', () => {
  open(told)
  const note = screen.getAllByText('Act 1')[0]?.closest('details')
  expect(note?.textContent).toBe('Act 1Says one thing.Not checked. Not signed by a lawyer. Source: example')
})

test('each decision tells what was chosen, and what each other choice would have done', () => {
  open(told)
  const all = part(decisions)
  expect(all.getAllByText(/^The other 2 choices/)).toHaveLength(2)
  // It is inside what is folded away, which roles do not reach here.
  const [why] = all.getAllByText(/Time is lost\./)
  expect(why.textContent).toBe('Pursue −1 (harms): Time is lost.')
  expect(all.getAllByText('What would have followed at once')).toHaveLength(4)
})

test('a reason can be objected to, with room for why', async () => {
  const { user, onDisagree } = open(told)
  await unfold(user, decisions, 'D1. The call')
  await user.click(screen.getByRole('button', { name: 'I disagree with: They can act.' }))
  const field = screen.getByLabelText('Why do you disagree?')
  expect(document.activeElement).toBe(field)
  await user.type(field, 'Not in our town.')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(onDisagree).toHaveBeenCalledExactlyOnceWith({
    scene: 'call',
    choice: 'tell',
    pillar: 'pursue',
    text: 'Not in our town.',
  })
  expect(screen.queryByLabelText('Why do you disagree?')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'I disagree with: They can act.' }))
})

test('an objection without words is not recorded', async () => {
  const { user, onDisagree } = open(told)
  await unfold(user, decisions, 'D1. The call')
  await user.click(screen.getByRole('button', { name: 'I disagree with: They can act.' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByText('Write something first.')).toBeDefined()
  expect(onDisagree).not.toHaveBeenCalled()
})

test('what was objected stands beside its reason, shows on the fold, and can be deleted', async () => {
  const disagreement = { event: 9, scene: 'call', choice: 'tell', pillar: 'pursue', text: 'Not in our town.' } as const
  const { user, onErase } = open(told, { disagreements: [disagreement] })
  expect(screen.getAllByText('You disagreed here').map(said => said.closest('summary')?.textContent)).toEqual([
    'D1. The callTellYou disagreed here',
  ])
  await unfold(user, decisions, 'D1. The call')
  expect(screen.getAllByText('You disagreed:')).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Delete this: Not in our town.' }))
  expect(onErase).toHaveBeenCalledExactlyOnceWith(9)
})

test('where this tab may not write, nothing can be objected to', async () => {
  const { user } = open(told, { mayWrite: false })
  await unfold(user, decisions, 'D1. The call')
  expect(screen.queryByRole('button', { name: /^I disagree/ })).toBeNull()
})

test('a session that was stopped is talked about without figures', () => {
  const stopped = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
    { type: 'stopped', scene: 'look' },
  )
  open(stopped)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('You stopped before your case ended')
  expect(screen.getByRole('heading', { level: 2, name: 'The four Ps' })).toBeDefined()
  expect(screen.queryByText(/better than/i)).toBeNull()
  expect(screen.queryByRole('heading', { name: 'The points for each P' })).toBeNull()
})
