import { expect, test } from 'vitest'
import { playsOf } from '../../../../src/core/findings/several/played.ts'
import { ranOut } from '../../../../src/core/findings/several/rules.ts'
import { decisions } from '../../../../src/core/findings/several/sections/decisions.ts'
import { method } from '../../../../src/core/findings/several/sections/exercise.ts'
import { howFar } from '../../../../src/core/findings/several/sections/story.ts'
import { severalEvidence } from '../../../../src/core/findings/several/several-evidence.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
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
    'Other plays may have come to it that are not counted here. So a number below five is not given, nor whether it is nought. Wherever the ' +
      'time ran out, a play counts at the choice that was then taken.',
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

test('no finding there names a choice that fewer than five took: nought and one to four read alike', () => {
  const five = ['go', 'go', 'go', 'go', 'go'] as const
  const none = several(forkedPlays([...five, 'jump', 'jump'], ['stay', 'stay']), {}, forked)
  const one = several(forkedPlays([...five, 'stay', 'jump'], ['stay', 'stay']), {}, forked)
  expect(one.filter(({ id }) => id !== 'made-from')).toEqual(none.filter(({ id }) => id !== 'made-from'))
  expect(textsIn('findings', one)).toContain(
    'At the one decision told here that bore on Protect, fewer than five plays took any one choice that made a difference to it, if any did. ' +
      'So this report says no more about it.',
  )
})

test('nor is it said that what was decided there made no difference to a pillar, where a choice that would have is not named', () => {
  const split = several(forkedPlays(['go', 'go', 'go', 'go', 'go', 'stay'], ['go']), {}, forked)
  expect(textsIn('findings', split).filter(text => /made no difference/.test(text))).toEqual([])
})

test('a choice that five took there is named', () => {
  expect(textsIn('findings', sections)).toContain(
    'At “main” (D3), five of the seven plays counted there took “stay”: It is safe.',
  )
})

test('nor is it told there in how many plays a choice was taken because the time ran out, or whether in any', () => {
  const { script, notes } = forked
  const evidence = severalEvidence(script, notes, playsOf(script, notes, sessions))
  const late = (ofStay: number, plays: number) =>
    textsOf([
      decisions(
        evidence.decisions.slice(-1).map(decision => ({
          ...decision,
          ranOut: ofStay,
          choices: decision.choices.map(choice => (choice.id === 'stay' ? { ...choice, plays, late: ofStay } : choice)),
        })),
      ),
    ])
  expect(late(1, 5)).toEqual(late(0, 6))
  expect(late(4, 2)).toEqual(late(0, 6))
})

test('that the time ran out there is a finding only of five plays or more, and without a number to subtract', () => {
  const { script, notes } = forked
  const evidence = severalEvidence(script, notes, playsOf(script, notes, sessions))
  const said = (ranOutIn: number) =>
    ranOut({
      ...evidence,
      decisions: evidence.decisions.slice(-1).map(decision => ({ ...decision, ranOut: ranOutIn })),
    }).map(finding => finding.evidence.map(wordsOf))
  expect(said(4)).toEqual([])
  expect(said(6)).toEqual([['At “main” (D3), the time ran out in five or more of the seven plays counted there.']])
})

test('where plays are left out, the table of endings names those alone that five came to, and tells no rest below five', () => {
  const ended = (...counts: readonly number[]) =>
    textsOf([
      howFar(
        {
          complete: 20,
          stopped: 0,
          unfinished: 0,
          telling: 'counted',
          plays: counts.reduce((sum, more) => sum + more, 0),
          reached: counts.map((plays, index) => ({ title: `End ${index}`, outcome: 'partial', plays })),
        },
        [],
      ),
    ]).filter(text => /^End |^\d+$|^Five or more$|^An ending/.test(text))
  const untold = 'An ending that fewer than five of the plays counted came to is not named.'
  expect(ended(1, 2, 4, 1)).toEqual([untold])
  expect(ended(5, 3)).toEqual(['End 0', 'Five or more', untold])
  expect(ended(5, 3, 2)).toEqual(['End 0', '5', untold])
  expect(ended(5, 3, 5)).toEqual(
    ['End 0', '5', 'End 2', '5', untold].map(text => (text === '5' ? 'Five or more' : text)),
  )
})

test('nor does the spread over the fifths there give a part below five', () => {
  const { script, notes } = forked
  const evidence = severalEvidence(script, notes, playsOf(script, notes, sessions))
  const bands = { pillar: 'protect', median: 50, lowest: 20, highest: 100 } as const
  const cells = (isWhole: boolean, ...fifths: readonly number[]) =>
    textsOf([method({ ...evidence, bands: [{ ...bands, plays: 10, fifths, isWhole }] })]).slice(-8, -3)
  expect(cells(true, 1, 2, 3, 4, 0)).toEqual(['1', '2', '3', '4', '0'])
  const fewer = 'Fewer than five'
  expect(cells(false, 1, 2, 3, 4, 0)).toEqual([fewer, fewer, fewer, fewer, fewer])
  expect(cells(false, 5, 1, 2, 2, 0)).toEqual(['5', fewer, fewer, fewer, fewer])
  expect(cells(false, 7, 1, 2, 0, 0)).toEqual(['Five or more', fewer, fewer, fewer, fewer])
})

test('nor can it be worked out in how many of the plays counted a recommendation was not put forward', () => {
  const five = ['jump', 'jump', 'jump', 'jump', 'jump'] as const
  const howOften = (...near: Parameters<typeof forkedPlays>[0]) =>
    textsIn('recommendations', several(forkedPlays(near, ['stay']), {}, forked)).filter(text =>
      text.startsWith('Recommendation 1:'),
    )
  const most = 'Recommendation 1: in most or all of the seven plays counted for it'
  expect(howOften(...five, 'jump', 'stay')).toEqual([most])
  expect(howOften(...five, 'jump', 'jump')).toEqual([most])
})
