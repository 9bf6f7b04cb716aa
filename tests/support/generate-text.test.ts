import { expect, test } from 'vitest'
import { check } from '../../src/core/check/check.ts'
import { isError } from '../../src/core/diagnostics/diagnostic.ts'
import { generateText } from './generate-text.ts'

test.for([1, 2, 3, 4, 5, 6, 7, 8].map(seed => ({ seed, scenes: 20 + 17 * seed })))(
  'a generated text of $scenes scenes from the seed $seed has no error',
  async size => {
    const scenario = { path: 'scenario.yaml', text: generateText(size) }
    const { diagnostics } = await check({ folder: 'generated', scenario, exhibits: new Map() }, { today: '2026-12-01' })
    expect(diagnostics.filter(isError)).toEqual([])
  },
)
