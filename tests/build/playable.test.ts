import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPlayable } from '../../src/build/scenario-folder.ts'

const tiny = join(import.meta.dirname, 'fixtures/scenarios/tiny-trial')

test('everything is made of a folder at once', async () => {
  const loaded = await loadPlayable(tiny, { today: '2026-11-24' })
  expect(loaded.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
  if (!loaded.ok) throw new Error('it has no errors')
  expect(loaded.scenario.id).toBe('tiny-trial')
  expect(loaded.analysis.playthroughs).toBe(5n)
  expect(Object.keys(loaded.script.scenes)).toEqual(['start', 'again', 'stopped', 'lost'])
  expect(loaded.script.digests.rules).toMatch(/^[0-9a-f]{64}$/)
  expect(loaded.debrief.facilitator).toEqual({ start: [['p', 'KEPT-FACILITATOR']] })
  expect([...loaded.exhibitTexts]).toEqual([
    ['invoice', 'Invoice\nReference: INV-1\nFor: Advice\nAmount: £900.00\n\nPlease pay at once.'],
    ['letter', 'From: A supplier\nTo: The council\nDate: Monday\n\nWhere is our money?'],
  ])
})

test('a folder with an error gives what is wrong, and nothing else', async () => {
  const loaded = await loadPlayable(join(import.meta.dirname, 'fixtures/broken/bad-exhibits'), {
    today: '2026-11-24',
  })
  expect(loaded).toEqual({ ok: false, diagnostics: expect.any(Array), texts: expect.any(Map) })
})
