import { join } from 'node:path'
import { loadAll } from '../../../src/build/load-all.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { writeSession } from '../../../src/core/session/write-session.ts'
import { completePlay } from '../../support/random-session.ts'

const scenarios = join(import.meta.dirname, '../../../scenarios')

/** A file as a page takes one. */
export interface FilePayload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Whole plays of a scenario that comes with the product, each decided in another way. */
export async function sessionsOf(scenario: string, amount: number): Promise<readonly Session[]> {
  const loaded = await loadAll(join(scenarios, scenario), { today: '2026-12-01' })
  if (!loaded.ok) throw new Error('the scenario cannot be played')
  return Array.from({ length: amount }, (_, index) => ({
    ...completePlay(loaded.script, [index, index + 1, 3 * index + 2, 5]),
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }))
}

export function fileOf(name: string, content: Session | string): FilePayload {
  const text = typeof content === 'string' ? content : writeSession(content)
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) }
}
