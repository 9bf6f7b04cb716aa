import { expect, test } from 'vitest'
import { ProgressLine } from '../../src/cli/progress-line.ts'

function watched(isWatched: boolean) {
  let now = 0
  let said = ''
  const line = new ProgressLine({ isWatched, err: text => (said += text) }, () => now)
  const at = (time: number, states: number) => {
    now = time
    line.show({ doing: 'routes', states })
  }
  return { line, at, said: () => said }
}

test('it says how far the work is after a second, four times a second at most, and goes at the end', () => {
  const { line, at, said } = watched(true)
  at(900, 10_000)
  expect(said()).toBe('')
  at(1000, 20_000)
  at(1100, 30_000)
  at(1250, 40_000)
  line.end()
  const erased = '\r\u001b[K'
  expect(said()).toBe(
    `${erased}Following every route: 20,000 states…${erased}Following every route: 40,000 states…${erased}`,
  )
})

test('it says nothing into a file, nor when the work is soon done', () => {
  const file = watched(false)
  file.at(5000, 90_000)
  file.line.end()
  const quick = watched(true)
  quick.at(500, 10_000)
  quick.line.end()
  expect([file.said(), quick.said()]).toEqual(['', ''])
})
