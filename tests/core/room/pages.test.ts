import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../../src/core/room/pages.ts'
import type {
  BoundariesView,
  ClosingView,
  DividedView,
  MomentsView,
  RoomView,
  SceneView,
} from '../../../src/core/room/room-view.ts'
import type { Prose } from '../../../src/core/scenario/prose.ts'
import { letterOf } from '../../../src/core/session/script.ts'
import { productScenarios } from '../../support/shelf.ts'

describe('pages', () => {
  const place = { stage: { title: 'First signs', number: 1, of: 2 }, title: 'The stall', clock: undefined }
  const sheet = { title: 'Looking back', place: { part: 'What happened', number: 2, of: 5 } }
  const sentence = 'Somebody rings, and says what nobody else would say. '
  /** Six lines. */
  const paragraph: Prose[number] = ['p', sentence.repeat(6).trim()]

  const scene: SceneView = {
    kind: 'scene',
    place,
    headline: 'A stall',
    inject: undefined,
    text: undefined,
    papers: ['A poster'],
    isEnding: false,
  }

  test('what fits on a page is left as it is', () => {
    const views: readonly RoomView[] = [
      { kind: 'blank' },
      scene,
      { ...scene, text: [paragraph] },
      { kind: 'closing', ...sheet, keep: 'Ask', change: undefined, secondLook: undefined },
    ]
    for (const view of views) expect(pagesOf(view)).toEqual([view])
  })

  test('the text of a scene is continued, and its papers are handed over at the end', () => {
    expect(pagesOf({ ...scene, text: [paragraph, paragraph] })).toEqual([
      { ...scene, text: [paragraph], papers: [], part: { number: 1, of: 2 } },
      { ...scene, text: [paragraph], papers: ['A poster'], part: { number: 2, of: 2 } },
    ])
  })

  test('a long consequence is continued under the same choices', () => {
    const taken = [{ letter: 'A', words: 'Tell' }]
    const view: RoomView = {
      kind: 'consequence',
      place,
      taken,
      how: 'By majority',
      text: [[paragraph], [paragraph]],
    }
    expect(pagesOf(view)).toEqual([
      { ...view, text: [[paragraph]], part: { number: 1, of: 2 } },
      { ...view, text: [[paragraph]], part: { number: 2, of: 2 } },
    ])
  })

  test('many moments take several pages, each under the same picture', () => {
    const list = Array.from({ length: 40 }, (_, index) => {
      return { number: index + 1, title: 'A stall', isMarked: true, isAuthors: false }
    })
    const days = [{ name: 'Monday', short: 'Mon', events: list }]
    const pages = pagesOf({ kind: 'moments', ...sheet, days, list, isAnswered: true }) as readonly MomentsView[]
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(page => page.list)).toEqual(list)
    expect(pages.every(page => page.days === days)).toBe(true)
  })

  test('what was out of bounds stands on one page, without reasons where there are too many', () => {
    const one = { number: 1, chosen: 'Watch by night', boundary: 'unlawful', why: sentence.repeat(2) } as const
    const view = (count: number): RoomView => ({
      kind: 'boundaries',
      ...sheet,
      crossed: Array.from({ length: count }, () => one),
    })
    expect(pagesOf(view(3))).toEqual([view(3)])
    const [page, ...more] = pagesOf(view(7)) as readonly BoundariesView[]
    expect(more).toEqual([])
    expect(page?.crossed.map(({ why }) => why)).toEqual(Array.from({ length: 7 }, () => undefined))
  })

  test('words of members that are longer than a screen are continued, and nothing of them is lost', () => {
    const long = sentence.repeat(40).trim()
    const words = (text: string) => text.split(' ')
    const sides = [{ letter: 'A', words: 'Wait', votes: 4, isTaken: true, helped: undefined, harmed: undefined }]
    const divided = pagesOf({ kind: 'divided', ...sheet, sides, others: [], abstentions: 0, minority: long })
    const views = divided as readonly DividedView[]
    expect(views.map(view => view.sides.length)).toEqual([1, 0, 0])
    expect(views.flatMap(({ minority }) => minority ?? []).flatMap(words)).toEqual(words(long))
    const closing = pagesOf({ kind: 'closing', ...sheet, keep: long, change: 'Less.', secondLook: undefined })
    const said = closing as readonly ClosingView[]
    expect(said.flatMap(({ keep }) => words(keep ?? '')).filter(word => word !== '')).toEqual(words(long))
    expect(said.map(({ change }) => change).filter(text => text !== undefined)).toEqual(['Less.'])
  })

  test('drafts keep their numbers from page to page', () => {
    const drafts = Array.from({ length: 12 }, (_, index) => ({
      number: index + 1,
      to: 'Head of Digital',
      text: 'That officers be requested to settle what post a community centre takes in, and for whom.',
      agreed: index === 7,
    }))
    const pages = pagesOf({ kind: 'recommendations', ...sheet, drafts })
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(page => (page.kind === 'recommendations' ? page.drafts : []))).toEqual(drafts)
  })
})

test('in every case each choice stands whole on one page, two at a time at most, and then all in short', async () => {
  const place = { stage: { title: 'First signs', number: 1, of: 2 }, title: 'The stall', clock: undefined }
  const scenes = (await productScenarios()).flatMap(({ script }) => Object.values(script.scenes))
  for (const { decision } of scenes) {
    if (decision === undefined) continue
    const options = Object.values(decision.choices).map(({ label, short = label }, index) => ({
      letter: letterOf(index),
      words: short,
      whole: label,
    }))
    const asked = { number: 1, asks: decision.asks, actor: undefined, advises: false, min: 1, max: 1, timer: undefined }
    const pages = pagesOf({ kind: 'question', place, ...asked, options })
    const shown = pages.map(page => (page.kind === 'question' ? page.options.map(({ words }) => words) : []))
    expect(shown.at(-1)).toEqual(options.map(({ words }) => words))
    const whole = shown.slice(0, -1)
    expect(Math.max(0, ...whole.map(({ length }) => length))).toBeLessThan(3)
    if (whole.length > 0) expect(whole.flat()).toEqual(options.map(option => option.whole))
    expect(JSON.stringify(pages)).not.toContain('"whole"')
  }
})
