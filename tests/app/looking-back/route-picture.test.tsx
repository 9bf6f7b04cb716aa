import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { RoutePicture } from '../../../src/app/looking-back/route-picture.tsx'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const start: readonly Intent[] = [
  { type: 'continued', scene: 'stall' },
  { type: 'decided', scene: 'call', picks: ['tell'] },
]
const books: readonly Intent[] = [
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
  { type: 'left-hub', scene: 'look' },
]
const spend: Intent = { type: 'decided', scene: 'budget', picks: ['locks', 'lights'] }
const whole: readonly Intent[] = [...start, ...books, spend]

function open(...intents: readonly Intent[]) {
  const { container } = render(<RoutePicture script={script} path={playedPath(script, played(script, ...intents))} />)
  return { user: userEvent.setup(), container }
}

function outline(): HTMLElement {
  return screen.getByRole('list', { name: 'Your route as an outline', hidden: true })
}

/** The names that stand in the drawing. */
function namesIn(container: HTMLElement): readonly (string | null)[] {
  return [...container.querySelectorAll('.play-drawing__title')].map(name => name.textContent)
}

test('the outline has the scenes in order below their stage, with what was decided and looked at', () => {
  open(...whole)
  const text = (item: Element) => item.firstChild?.textContent
  const [stage] = [...outline().children]
  expect(stage?.firstChild?.textContent).toBe('Only')
  const scenes = [...(stage?.querySelector('ol')?.children ?? [])]
  expect(scenes.map(text)).toEqual(['The stall', 'The call', 'A look round', 'The budget', 'All is well'])
  const nested = scenes.map(scene => [...scene.querySelectorAll('li')].map(item => item.textContent))
  expect(nested).toEqual([[], ['Decided: Tell'], ['The books'], ['Decided: Locks', 'Decided: Lights'], []])
  expect(scenes.at(-1)?.textContent).toBe('All is wellThe story ended.')
})

test('what cut in is said to have cut in, and what was decided by the clock to have been so', () => {
  open({ type: 'continued', scene: 'stall' }, { type: 'timed-out', scene: 'call' }, ...books, spend, {
    type: 'continued',
    scene: 'reporter',
  })
  expect(within(outline()).getByText('A reporter rings (cut in)')).toBeDefined()
  expect(within(outline()).getByText('Time ran out: Wait')).toBeDefined()
})

test('a play that was stopped says where', () => {
  open(...start, { type: 'stopped', scene: 'look' })
  expect(outline().textContent).toMatch(/A look roundYou stopped here\.$/)
})

test('the drawing is one picture with a name, in a part of the page that the keyboard can move about', () => {
  open(...whole)
  const frame = screen.getByRole('region', { name: 'Picture of your route' })
  expect(frame.tabIndex).toBe(0)
  expect(
    within(frame).getByRole('img', {
      name: 'Your route through 6 of 9 scenes. The list below says the same in words.',
    }),
  ).toBeDefined()
})

test('scenes that the play did not come to are drawn without their names until they are asked for', async () => {
  const { user, container } = open(...whole)
  expect(namesIn(container)).toEqual([
    'The stall',
    'The call',
    'A look round',
    'The books',
    'The budget',
    'All is well',
  ])
  expect(container.querySelectorAll('.scene-mark--open')).toHaveLength(3)
  expect(screen.getByText(/We hide the names of the others/)).toBeDefined()
  await user.click(screen.getByText('Show the routes you did not take'))
  expect(screen.getByText(/We show the names of the others, as you asked\.$/)).toBeDefined()
  expect(screen.queryByText(/We hide/)).toBeNull()
  expect(namesIn(container)).toEqual([
    'The stall',
    'The call',
    'A look round',
    'The books',
    'The yard',
    'The budget',
    'A reporter rings',
    'It goes badly',
    'All is well',
  ])
  const others = container.querySelector('.route-picture__others')
  expect([...(others?.querySelectorAll('li li') ?? [])].map(item => item.textContent)).toEqual([
    'The yard',
    'A reporter rings',
    'It goes badly (an ending)',
  ])
})

test('ways taken and others differ in more than their colour', () => {
  const { container } = open(...whole)
  const classes = [...container.querySelectorAll('.play-drawing path.play-drawing__line')].map(
    line => line.classList[1],
  )
  expect(classes).toEqual(['play-drawing__line--open', 'play-drawing__line--taken'])
})

test('no part of it has a style of its own, which the security policy would refuse', () => {
  const { container } = open(...whole)
  expect(container.querySelectorAll('[style]')).toHaveLength(0)
})
