import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../../src/core/room/pages.ts'
import type {
  BoundariesView,
  ClosingView,
  DividedView,
  MomentsView,
  RoomView,
  SceneView,
  TallyView,
} from '../../../src/core/room/room-view.ts'
import type { Prose } from '../../../src/core/scenario/prose.ts'
import { letterOf } from '../../../src/core/session/script.ts'

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

describe('pages of a tally', () => {
  const place = { stage: { title: 'First signs', number: 1, of: 2 }, title: 'The stall', clock: undefined }

  function tally(choices: number, tables: number, words = 'Ring round the shopkeepers'): TallyView {
    return {
      kind: 'tally',
      place,
      asks: 'What do you do with what you have been told?',
      rows: Array.from({ length: choices }, (_, row) => ({
        letter: letterOf(row),
        words,
        votes: tables,
        byTable: Array.from({ length: tables }, () => 1),
      })),
      tables: Array.from({ length: tables }, (_, table) => `Table ${table + 1}`),
      abstentions: 2,
      isTied: false,
    }
  }

  test('votes that can be read on one page stay on it, by table too', () => {
    for (const view of [tally(5, 0), tally(2, 8), tally(4, 8), tally(5, 4), tally(6, 4)])
      expect(pagesOf(view)).toEqual([view])
  })

  test('of many tables and many choices the sums come first, then what each table has', () => {
    const view = tally(5, 8, 'Pass on all of it, her name too')
    const sums = view.rows.map(row => ({ ...row, byTable: [] }))
    const pages: readonly RoomView[] = [
      { ...view, rows: sums, tables: [], part: { number: 1, of: 2 } },
      { ...view, isByTable: true, part: { number: 2, of: 2 } },
    ]
    expect(pagesOf(view)).toEqual(pages)
  })

  test('so they do where tables have long names', () => {
    const view = tally(6, 5)
    expect(pagesOf(view)).toHaveLength(1)
    const tables = view.tables.map(table => `${table}, at the window`)
    expect(pagesOf({ ...view, tables })).toHaveLength(2)
  })
})
