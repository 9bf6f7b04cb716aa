import { expect } from 'vitest'
import { check } from '../../src/core/check/check.ts'

interface Draft {
  readonly scenario: string
  readonly playthroughs: string
}

/** The codes that `check` gives for a case made of something else, each with how often. Its playthroughs must pass. */
export async function codesOfDraft({ scenario, playthroughs }: Draft): Promise<Readonly<Record<string, number>>> {
  const { diagnostics, playthroughs: played } = await check(
    {
      folder: 'case',
      scenario: { path: 'scenario.yaml', text: scenario },
      playthroughs: { path: 'playthroughs.yaml', text: playthroughs },
      exhibits: new Map(),
    },
    { today: '2026-12-01' },
  )
  expect(played.filter(({ passed }) => !passed)).toEqual([])
  const counts: Record<string, number> = {}
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
