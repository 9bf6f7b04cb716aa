import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { run } from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { MapView } from '../../../src/app/author/map-view.tsx'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import { type StoryMap, storyMap } from '../../../src/core/map/story-map.ts'
import { scenario } from '../../support/scenario.ts'
import { storyMapOf } from '../../support/story-map.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

const vaultCase = scenario`
facts: { open: { flag: false, says: The vault is open } }
scenes:
  start:
    title: A note
    decision:
      choices:
        ring: { label: Ring, goto: [{ when: { open: true }, scene: vault }, { scene: left }], score: { protect: { points: 2, why: Why } } }
        wait: { label: Wait, goto: right }
  left: { title: Left, goto: end }
  right: { title: Right, goto: end }
  vault: { title: Vault, goto: end }
  end: { title: The end, ending: partial }
`
const small = storyMapOf(vaultCase)

function open(map: StoryMap = small, current?: string) {
  const onGo = vi.fn<(scene: string, choice?: string) => void>()
  const page = render(<MapView map={map} current={current} onGo={onGo} />)
  const show = (next: StoryMap, at?: string) => page.rerender(<MapView map={next} current={at} onGo={onGo} />)
  return { user: userEvent.setup(), container: page.container, onGo, show }
}

function drawing(): HTMLElement {
  return screen.getByRole('application', { name: 'Map of Small' })
}

/** The one scene of the drawing that the Tab key comes to. */
function stops(): readonly (string | null)[] {
  const scenes = within(drawing()).getAllByRole('button')
  return scenes.filter(scene => scene.getAttribute('tabindex') === '0').map(scene => scene.getAttribute('data-scene'))
}

async function tabToMap(user: ReturnType<typeof userEvent.setup>) {
  while (!drawing().contains(document.activeElement)) await user.tab()
}

test('the drawing has every scene in view with its figures, and one stop for the Tab key', () => {
  open()
  const names = within(drawing())
    .getAllByRole('button')
    .map(scene => scene.getAttribute('aria-label'))
  expect(new Set(names)).toEqual(
    new Set([
      'A note, Decision, on 100% of routes, 5 minutes, 7 words, 2 Protect points at stake',
      'Left, Scene, on 50% of routes, 1 minute, 2 words',
      'Right, Scene, on 50% of routes, 1 minute, 2 words',
      'The end, Ending, on 100% of routes, 1 minute, 3 words',
      'Vault, Scene, no route reaches it, 1 minute, 2 words',
    ]),
  )
  expect(stops()).toEqual(['start'])
})

test('arrow keys go from scene to scene with the focus, Home to the start and End to the last', async () => {
  const { user } = open()
  await tabToMap(user)
  const at = async (key: string) => {
    await user.keyboard(key)
    expect(stops()).toEqual([document.activeElement?.getAttribute('data-scene')])
    return stops()[0]
  }
  const row = [await at('{ArrowDown}'), await at('{ArrowRight}'), await at('{ArrowRight}')]
  expect(row).toContain('right')
  expect(await at('{ArrowUp}')).toBe('start')
  expect(await at('{End}')).toBe('end')
  expect(await at('{Home}')).toBe('start')
  expect(await at('{ArrowUp}')).toBe('start')
})

test('Enter and space open the text of a scene, and a letter that of its choice', async () => {
  const { user, onGo } = open()
  await tabToMap(user)
  await user.keyboard('{Enter}b{ArrowDown} a')
  const below = document.activeElement?.getAttribute('data-scene')
  expect(onGo.mock.calls).toEqual([['start'], ['start', 'wait'], [below]])
})

test('a key with Ctrl is left to the browser', async () => {
  const { user, onGo } = open()
  await tabToMap(user)
  await user.keyboard('{Control>}a{/Control}{Control>}{Enter}{/Control}')
  expect(onGo).not.toHaveBeenCalled()
})

test('a press on a scene opens its text, and on the line of a choice the text of that', async () => {
  const { user, onGo } = open()
  const scene = within(drawing()).getByRole('button', { name: /^A note/ })
  const frame = scene.querySelector('.map-frame')
  const [left, top] = ['x', 'y'].map(name => Number(frame?.getAttribute(name)))
  const press = (down: number) =>
    user.pointer({
      keys: '[MouseLeft]',
      target: scene,
      coords: { clientX: (left ?? 0) + 40, clientY: (top ?? 0) + down },
    })
  await press(10)
  await press(48)
  expect(onGo.mock.calls).toEqual([
    ['start', undefined],
    ['start', 'ring'],
  ])
})

test('the size changes by buttons and keys, and from afar the scene with the focus keeps it', async () => {
  const { user } = open()
  const size = () => screen.getByText(/^\d+%$/).textContent
  await user.click(screen.getByRole('button', { name: 'Zoom out' }))
  expect(size()).toBe('70%')
  await user.click(screen.getByRole('button', { name: 'Zoom in' }))
  expect(size()).toBe('100%')
  await tabToMap(user)
  await user.keyboard('-----')
  expect(size()).toBe('15%')
  expect(document.activeElement?.getAttribute('data-scene')).toBe('start')
  expect(within(drawing()).getAllByRole('button').length).toBe(1)
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement?.getAttribute('data-scene')).not.toBe('start')
  await user.keyboard('++++++')
  expect(size()).toBe('140%')
})

test('search goes to each match in turn, by title, id or the label of a choice', async () => {
  const { user } = open()
  const field = screen.getByRole('searchbox', { name: 'Find a scene or a choice' })
  await user.type(field, 'ri{Enter}')
  expect(screen.getByText('2 of 5 scenes')).toBeDefined()
  expect(stops()).toEqual(['right'])
  await user.keyboard('{Enter}')
  expect(stops()).toEqual(['start'])
  expect(document.activeElement).toBe(field)
  await user.clear(field)
  await user.type(field, 'vault{Enter}')
  expect(stops()).toEqual(['vault'])
  await user.clear(field)
  await user.type(field, 'no such thing{Enter}')
  expect(stops()).toEqual(['vault'])
})

test('one button goes through the scenes that no route reaches, and is not there without any', async () => {
  const { user, show } = open()
  await user.click(screen.getByRole('button', { name: 'Next scene that no route reaches' }))
  expect(stops()).toEqual(['vault'])
  show({ ...small, scenes: small.scenes.map(scene => ({ ...scene, isUnreached: false })) })
  expect(screen.queryByRole('button', { name: 'Next scene that no route reaches' })).toBeNull()
})

test('bars have a legend in words, and each scene says its own figure', async () => {
  const { user } = open()
  const bars = screen.getByRole('combobox', { name: 'Bars in the drawing' })
  await user.selectOptions(bars, 'Protect points at stake')
  expect(
    screen.getByText(/^Bar: by how many Protect points the choices of a scene differ, beside the most \(2\)/),
  ).toBeDefined()
  expect(within(drawing()).getByText('Decision · 2 Protect points at stake')).toBeDefined()
  await user.selectOptions(bars, 'Share of all routes')
  expect(within(drawing()).getAllByText('Scene · on 50% of routes').length).toBe(2)
  const widths = [...drawing().querySelectorAll('.map-heat__part')].map(bar => Number(bar.getAttribute('width')))
  expect(widths.toSorted((one, other) => one - other)).toEqual([0, 114, 114, 228, 228])
})

test('the share of routes is on offer once it is counted', () => {
  const graph = lower(vaultCase)
  const uncounted = storyMap({ scenario: vaultCase, graph, weights: weightsOf(vaultCase, new Map()) })
  const { show } = open(uncounted)
  const offered = () => [...screen.getByRole('combobox').children].map(({ textContent }) => textContent)
  expect(offered()).toEqual([
    'None',
    'Time',
    'Words',
    'Pursue points at stake',
    'Prevent points at stake',
    'Protect points at stake',
    'Prepare points at stake',
  ])
  show(small)
  expect(offered()[1]).toBe('Share of all routes')
})

test('the map goes to the scene whose text is open, and says so', () => {
  const { show } = open()
  show(small, 'left')
  expect(stops()).toEqual(['left'])
  expect(within(drawing()).getByRole('button', { current: true }).getAttribute('data-scene')).toBe('left')
  expect(screen.getByText(/you are editing it/)).toBeDefined()
})

test('where an edit takes the scene away, the map goes to the start', () => {
  const { show } = open(small, 'vault')
  const rest = small.scenes.filter(({ id }) => id !== 'vault')
  const edges = small.edges.filter(({ from, to }) => from !== 'vault' && to !== 'vault')
  show({ ...small, scenes: rest, edges }, 'vault')
  expect(stops()).toEqual(['start'])
})

test('the marked scene is said in words below the drawing, with where each choice leads', () => {
  open()
  const marked = within(screen.getByRole('region', { name: 'The marked scene' }))
  expect(marked.getByText('If “The vault is open” is true, leads to “Vault”.')).toBeDefined()
  expect(marked.getByText('Otherwise, leads to “Left”.')).toBeDefined()
  expect(marked.getByText('Leads to “Right”.')).toBeDefined()
})

test('the outline says all that the drawing shows, and opens the text of each scene and choice', async () => {
  const { user, onGo } = open()
  await user.click(screen.getByRole('button', { name: 'Outline' }))
  expect(screen.queryByRole('application')).toBeNull()
  const scenes = [...document.querySelectorAll('.map-outline__scene')].map(scene => scene.textContent)
  expect(scenes).toEqual([
    'A note startDecision · on 100% of routes · 5 minutes · 7 words · 2 Protect points at stakeA: RingIf “The vault is open” is true, leads to “Vault”.Otherwise, leads to “Left”.B: WaitLeads to “Right”.',
    'Left leftScene · on 50% of routes · 1 minute · 2 wordsContinueLeads to “The end”.',
    'Right rightScene · on 50% of routes · 1 minute · 2 wordsContinueLeads to “The end”.',
    'Vault vaultScene · no route reaches it · 1 minute · 2 wordsContinueLeads to “The end”.',
    'The end endEnding · on 100% of routes · 1 minute · 3 words',
  ])
  await user.click(screen.getByRole('button', { name: 'Right' }))
  await user.click(screen.getByRole('button', { name: 'A: Ring' }))
  expect(onGo.mock.calls).toEqual([['right'], ['start', 'ring']])
})

test('a stage of many scenes is several folds, of which only the one with the marked scene is open', async () => {
  const [first] = small.scenes
  const many = Array.from({ length: 90 }, (_, index) => ({
    ...(first ?? fail()),
    id: `scene-${index}`,
    title: `Scene ${index}`,
  }))
  const { user } = open({ ...small, start: 'scene-0', scenes: many, edges: [] })
  await user.click(screen.getByRole('button', { name: 'Outline' }))
  const folds = [...document.querySelectorAll('.map-outline summary')].map(({ textContent }) => textContent)
  expect(folds).toEqual(['Only, scenes 1 to 40', 'Only, scenes 41 to 80', 'Only, scenes 81 to 90'])
  expect(document.querySelectorAll('.map-outline__scene').length).toBe(40)
  await user.type(screen.getByRole('searchbox'), 'scene 85{Enter}')
  expect(document.querySelectorAll('.map-outline__scene').length).toBe(50)
  expect(document.querySelector('.map-outline__scene--active')?.textContent).toMatch(/^Scene 85/)
})

function fail(): never {
  throw new Error('the map has no scenes')
}

test('axe finds nothing in the drawing, with bars or from afar, or in the outline', async () => {
  const { user, container } = open(small, 'left')
  const violations = async () => {
    const { violations: found } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }
  expect(await violations()).toEqual([])
  await user.selectOptions(screen.getByRole('combobox'), 'Words')
  for (let times = 0; times < 3; times++) await user.click(screen.getByRole('button', { name: 'Zoom out' }))
  expect(await violations()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Outline' }))
  expect(await violations()).toEqual([])
})
