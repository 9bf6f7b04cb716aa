import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../../src/core/room/pages.ts'
import type { ClosingView, KeyEventView, PillarView, RoomView, SceneView } from '../../../src/core/room/room-view.ts'
import type { Prose } from '../../../src/core/scenario/prose.ts'
import { letterOf } from '../../../src/core/session/script.ts'
import { productScenarios } from '../../support/shelf.ts'

describe('pages', () => {
  const place = { stage: { title: 'First signs', number: 1, of: 2 }, title: 'The stall', clock: undefined }
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
      { kind: 'closing', keep: 'Ask', change: undefined },
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

  test('many moments take several pages, and keep their numbers', () => {
    const moments = Array.from({ length: 30 }, (_, index) => ({
      number: index + 1,
      stage: 'First signs',
      title: 'A stall',
      chosen: [],
      marked: false,
    }))
    const pages = pagesOf({ kind: 'moments', moments })
    expect(pages.map(page => (page.kind === 'moments' ? page.moments.map(({ number }) => number) : []))).toEqual([
      moments.slice(0, 24).map(({ number }) => number),
      moments.slice(24).map(({ number }) => number),
    ])
  })

  test('of a key event the text comes first, then what would have helped, then what members wrote', () => {
    const view: KeyEventView = {
      kind: 'key-event',
      number: 1,
      of: 1,
      title: 'The call',
      chosen: [],
      text: 'He rang.',
      found: true,
      measures: ['A list', sentence.repeat(7)],
      own: ['Ask'],
    }
    const pages = pagesOf(view) as readonly KeyEventView[]
    expect(pages.map(({ text, measures, own }) => [text, measures.length, own.length])).toEqual([
      ['He rang.', 1, 0],
      ['', 1, 1],
    ])
  })

  test('the two sides of a pillar are each continued where they are long', () => {
    const effect = {
      title: 'The call',
      chosen: 'Tell',
      why: 'The county hears of it while it can still do something.',
    }
    const view: PillarView = {
      kind: 'pillar',
      pillar: 'pursue',
      helped: Array.from({ length: 5 }, () => effect),
      harmed: [effect],
    }
    const pages = pagesOf(view) as readonly PillarView[]
    expect(pages.map(({ helped, harmed }) => [helped.length, harmed.length])).toEqual([
      [3, 1],
      [2, 0],
    ])
  })

  test('words of members that are longer than a screen are continued, and nothing of them is lost', () => {
    const long = sentence.repeat(40).trim()
    const words = (text: string) => text.split(' ')
    const also = pagesOf({ kind: 'also-marked', moments: [{ title: 'The call', own: [long] }] })
    expect(
      also.flatMap(page => (page.kind === 'also-marked' ? page.moments.flatMap(({ own }) => own) : [])).flatMap(words),
    ).toEqual(words(long))
    const divided = pagesOf({
      kind: 'divided',
      decisions: [{ title: 'The call', chosen: ['Wait'], how: undefined, backed: undefined, minority: long }],
    })
    expect(
      divided
        .flatMap(page => (page.kind === 'divided' ? page.decisions.map(({ minority }) => minority ?? '') : []))
        .flatMap(words),
    ).toEqual(words(long))
    const closing = pagesOf({ kind: 'closing', keep: long, change: 'Less.' }) as readonly ClosingView[]
    expect(closing.flatMap(({ keep }) => words(keep ?? '')).filter(word => word !== '')).toEqual(words(long))
    expect(closing.map(({ change }) => change).filter(text => text !== undefined)).toEqual(['Less.'])
  })

  test('costs are continued pillar by pillar', () => {
    const cost = {
      scene: 'call',
      title: 'The call',
      event: 1,
      kind: 'decided' as const,
      done: [sentence.repeat(3)],
      points: 2,
      kept: { kind: 'decided' as const, labels: [sentence.repeat(2)], outOfBounds: false, dearer: [] },
    }
    const costs = [
      { lost: [{ pillar: 'pursue', points: 2 }], cost },
      { lost: [{ pillar: 'prevent', points: 2 }], cost },
      { lost: [{ pillar: 'protect', points: 0 }], cost: undefined },
      { lost: [{ pillar: 'prepare', points: 0 }], cost: undefined },
    ] as const
    const pages = pagesOf({ kind: 'costs', costs })
    expect(
      pages.map(page =>
        page.kind === 'costs' ? page.costs.flatMap(({ lost }) => lost.map(({ pillar }) => pillar)) : [],
      ),
    ).toEqual([['pursue'], ['prevent', 'protect'], ['prepare']])
  })

  test('drafts keep their numbers from page to page', () => {
    const drafts = Array.from({ length: 9 }, (_, index) => ({
      number: index + 1,
      text: 'That officers be requested to settle what post a community centre takes in, and for whom.',
      agreed: index === 7,
    }))
    const pages = pagesOf({ kind: 'recommendations', drafts })
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
