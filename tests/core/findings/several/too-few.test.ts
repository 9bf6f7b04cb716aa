import { expect, test } from 'vitest'
import { forked, forkedPlays } from './support/forked.ts'
import { several, textsIn } from './support/plays.ts'

const sessions = forkedPlays(['stay', 'stay', 'stay', 'stay', 'stay', 'go', 'drop'], ['jump', 'jump'])
const sections = several(sessions, {}, forked)

test('where plays are left out of the count, a boundary reads alike whether those that are counted crossed it or not', () => {
  const texts = textsIn('boundaries', sections).filter(text => text.startsWith('At '))
  expect(texts).toEqual([
    'At “main” (D3), “jump” was taken in one play or more (fewer than five of the seven counted there). In the story, this was unsafe. Somebody falls.',
    'At “main” (D3), “drop” was taken in one play or more (fewer than five of the seven counted there). In the story, this was unsafe. Somebody is hit.',
  ])
})

test('nor does the table tell nought from one to four there, in figures or by the order of its rows', () => {
  const [main] = (sections.find(({ id }) => id === 'log')?.sections ?? []).slice(-1)
  const rows = (main?.blocks ?? []).flatMap(block =>
    block.type === 'table' ? block.rows.map(({ cells }) => cells.flat(2)) : [],
  )
  expect(rows).toEqual([
    ['stay.', '5'],
    ['go.', 'Fewer than five'],
    ['jump.', 'Fewer than five'],
    ['drop.', 'Fewer than five'],
  ])
  expect(textsIn('log', sections)).toContain(
    'Other plays may have come to it that are not counted here. So a number below five is not given, nor whether it is nought.',
  )
})

test('where no play is left out, nought is told, and so is every part', () => {
  const whole = several(forkedPlays(['stay', 'stay', 'stay', 'stay', 'jump'], []), {}, forked)
  expect(textsIn('log', whole).slice(-8)).toEqual(['stay.', '4', 'jump.', '1', 'go.', '0', 'drop.', '0'])
})

test('a key event on a way that fewer than five took does not tell how many', () => {
  expect(textsIn('key-events', sections)).toContain('Seen in fewer than five of the nine plays')
})

test('where plays are left out of its count, a recommendation that fewer than five put forward does not tell how many', () => {
  const said = textsIn('recommendations', sections).filter(text => text.startsWith('Recommendation 1:'))
  expect(said).toEqual(['Recommendation 1: in fewer than five of the seven plays counted for it'])
})

test('the story names no choice there that fewer than five took', () => {
  const split = several(forkedPlays(['stay', 'stay', 'go', 'go', 'drop'], ['jump']), {}, forked)
  expect(textsIn('story', split)[2]).toMatch(
    / main\. No choice was that of five or more of the five plays counted there \(D3\)\.$/,
  )
  expect(textsIn('disagreed', split)).toContain(
    '“main” (D3). The choice taken most was that of fewer than five of the five plays counted there.',
  )
})

test('a boundary at a decision of which nothing is told is named, and that it was in one play or more', () => {
  const near = forkedPlays(['stay', 'stay', 'stay'], ['stay', 'jump'])
  expect(textsIn('boundaries', several(near, {}, forked)).find(text => text.startsWith('At '))).toBe(
    'At “main” (D3), “jump” was taken in one play or more. In the story, this was unsafe. Somebody falls.',
  )
})

test('choices that as many plays took are said to be those of others, in words that count nobody twice', () => {
  const tied = several(forkedPlays(['stay', 'stay', 'go', 'go', 'jump', 'jump'], []), {}, forked)
  expect(textsIn('story', tied)[2]).toMatch(
    / Two of the six plays that reached it took “stay”, two others “go” and two others “jump” \(D2\)\.$/,
  )
})
