import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadLibrary } from '../../src/build/scenario-folder.ts'
import type { Playable } from '../../src/cases/playable.ts'
import { decisionsOf } from '../../src/core/scenario/scenario.ts'
import { secretsOf } from '../browser/support/secrets.ts'

const scenarios = join(import.meta.dirname, '../../scenarios')

/** The lines of every case in the repository that match, each with its file. */
function linesLike(pattern: RegExp): readonly string[] {
  const folders = readdirSync(scenarios, { withFileTypes: true }).filter(
    entry => entry.isDirectory() && entry.name !== 'pictures',
  )
  expect(folders.length).toBeGreaterThan(4)
  return folders.flatMap(({ name }) =>
    readFileSync(join(scenarios, name, 'scenario.yaml'), 'utf8')
      .split('\n')
      .filter(line => pattern.test(line))
      .map(line => `${name}: ${line.trim()}`),
  )
}

test('no case is signed: only lawyers outside the project sign, in the copy that their council uses', () => {
  expect(linesLike(/^\s*signed:/)).toEqual([])
})

test('no case leaves the checking of its law to a reader in the middle of the story', () => {
  expect(linesLike(/not (?:been )?(?:verified|looked up)|\(unverified\)/i)).toEqual([])
})

test('every case passes its check without a warning, opens with the members’ part, gives members half of the decisions, and recommends in 25 words', async () => {
  const { scenarios: cases, diagnostics } = await loadLibrary(scenarios, { today: '2026-12-01' })
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
  for (const { scenario, script, analysis } of cases) {
    expect([scenario.id, script.part.length > 0]).toEqual([scenario.id, true])
    expect([scenario.id, analysis.membersLead.min >= 0]).toEqual([scenario.id, true])
    const long = [...scenario.recommendations].filter(([, { text }]) => text.trim().split(/\s+/).length > 25)
    expect([scenario.id, long.map(([id]) => id)]).toEqual([scenario.id, []])
    expect([scenario.id, scenario.resembles.length > 0, scenario.names.length > 0]).toEqual([scenario.id, true, true])
  }
})

describe('the pictures of every case', () => {
  let cases: readonly Playable[] = []
  beforeAll(async () => {
    cases = (await loadLibrary(scenarios, { today: '2026-12-01' })).scenarios
  })

  /** Every name, each with what its picture is. */
  const picturesIn = ({ scenario, script, pictures }: Playable) => {
    const ofExhibits = [...scenario.exhibits.values()].map(({ picture }) => picture)
    const names = [...Object.keys(script.pictures), ...ofExhibits]
    return [...new Set(names)].flatMap(name => {
      const picture = pictures.get(name ?? '')
      return picture === undefined ? [] : [{ name, ...picture }]
    })
  }

  test('show each who decides by the emblem of a post', () => {
    const bare = cases.flatMap(({ scenario }) =>
      decisionsOf(scenario).flatMap(({ id, decision }) =>
        scenario.cast.get(decision.actor)?.picture === undefined ? [`${scenario.id}: ${id}`] : [],
      ),
    )
    expect(bare).toEqual([])
  })

  test('show two places or things or more, one of them on the page of the case', () => {
    for (const { scenario } of cases) {
      const shown = new Set([...scenario.scenes.values()].flatMap(({ picture }) => picture ?? []))
      expect([scenario.id, shown.size >= 2, scenario.picture !== undefined]).toEqual([scenario.id, true, true])
    }
  })

  test('have 8 kB at most, and together 120 kB', () => {
    for (const playable of cases) {
      const sizes = picturesIn(playable).map(({ src }) => gzipSync(readFileSync(src)).length)
      expect(sizes.length).toBeGreaterThan(3)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(8000)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000)
    }
  })

  test('are wide and low at a scene, so that they do not push the choices down', () => {
    const high = cases.flatMap(({ scenario, pictures }) =>
      [...scenario.scenes.values()].flatMap(({ picture = '' }) => {
        const { width = 640, height = 200 } = pictures.get(picture) ?? {}
        return height / width > 0.3125 ? [picture] : []
      }),
    )
    expect(high).toEqual([])
  })

  test('say nothing in their titles that only the debrief says', () => {
    for (const playable of cases) {
      const secrets = secretsOf(playable.scenario.id).map(plainWords).join('|')
      expect(secrets.length).toBeGreaterThan(0)
      const told = picturesIn(playable).flatMap(({ name, alt }) => {
        const words = plainWords(alt).trim().split(' ')
        const runs = words.slice(0, -4).map((_, index) => ` ${words.slice(index, index + 5).join(' ')} `)
        return runs.filter(run => secrets.includes(run)).map(run => `${name}:${run}`)
      })
      expect(told).toEqual([])
    }
  })

  test('mark only places on the map that the story names', () => {
    for (const { scenario } of cases) {
      const { places = [], names: _listed, ...others } = scenario
      const scenes = [...others.stages.values()].flatMap(stage => [...stage.scenes.values()])
      const story = JSON.stringify([scenes, [...others.cast]]).replaceAll(/\\n(?:> )?/g, ' ')
      expect(places.length).toBeGreaterThan(0)
      expect(places.filter(({ name }) => !story.includes(name)).map(({ name }) => name)).toEqual([])
    }
  })

  test('are all used', () => {
    const used = new Set(cases.flatMap(picturesIn).map(({ src }) => join(src)))
    const shared = join(scenarios, 'pictures')
    const unused = readdirSync(shared).filter(name => !used.has(join(shared, name)))
    expect(unused).toEqual([])
  })
})

function plainWords(text: string): string {
  return ` ${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `
}
