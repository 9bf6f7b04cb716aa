import { describe, expect, test } from 'vitest'
import { isReportKey, knownKey } from '../../../src/core/scenario/report-key.ts'
import { metIn, sourcesOf } from '../../../src/core/session/met.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const call: readonly Intent[] = [
  { type: 'continued', scene: 'stall' },
  { type: 'decided', scene: 'call', picks: ['tell'] },
]
const books: readonly Intent[] = [{ type: 'looked', scene: 'look', lead: 'books' }]
const left: readonly Intent[] = [
  { type: 'continued', scene: 'books' },
  { type: 'left-hub', scene: 'look' },
]

function met(key: string, ...intents: readonly Intent[]) {
  return sourcesOf(knownKey(key), metIn(playedPath(script, played(script, ...intents))))
}

describe('what a play met', () => {
  test('a scene counts once the play stands there', () => {
    expect(met('call')).toBeUndefined()
    expect(met('call', ...call.slice(0, 1))).toEqual(['scene:call'])
  })

  test('of several choices the one that was taken is named', () => {
    expect(met('call/wait|tell', ...call)).toEqual(['decision:call/tell'])
    expect(met('call/wait', ...call)).toBeUndefined()
  })

  test('a lead counts once it was followed', () => {
    expect(met('look/books', ...call, ...books)).toEqual(['lead:look/books'])
  })

  test('a lead is passed by only when the hub was left without it', () => {
    expect(met('passed look/yard', ...call, ...books)).toBeUndefined()
    expect(met('passed look/yard', ...call, ...books, ...left)).toEqual(['passed:look/yard'])
    expect(met('passed look/books', ...call, ...books, ...left)).toBeUndefined()
  })

  test('what must both be met names both', () => {
    expect(met('call/tell & books', ...call, ...books)).toEqual(['decision:call/tell', 'scene:books'])
    expect(met('call/tell & yard', ...call, ...books)).toBeUndefined()
  })

  test('a text that is no key is none', () => {
    for (const text of ['', 'Call', 'call/', 'call | look', 'passed call', 'call/tell|'])
      expect(isReportKey(text)).toBe(false)
  })
})
