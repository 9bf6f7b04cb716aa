import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { play } from '../../../src/cli/commands/play.ts'
import type { Script } from '../../../src/core/session/script.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { readSession } from '../../../src/core/session/session-reader.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { after } from '../../support/played-session.ts'
import { completePlay } from '../../support/random-session.ts'
import { productScenarios } from '../../support/shelf.ts'

const scenarios = join(import.meta.dirname, '../../../scenarios')

/** A file as a page takes one. */
export interface FilePayload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Whole plays of a scenario that comes with the product, each decided in another way. */
export async function sessionsOf(scenario: string, amount: number): Promise<readonly Session[]> {
  const script = await scriptNamed(scenario)
  return Array.from({ length: amount }, (_, index) => ({
    ...completePlay(script, [index, index + 1, 3 * index + 2, 5]),
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }))
}

export function fileOf(name: string, content: Session | string): FilePayload {
  const text = typeof content === 'string' ? content : writeSession(content)
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) }
}

/** A play that `desktop-audit play` makes, with the options given here. */
export async function sessionPlayed(scenario: string, ...options: readonly string[]): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  try {
    const file = 'play.session.json'
    await play([join(scenarios, scenario), ...options, '--out', file], new FakeTerminal({ folder }))
    const reading = readSession(await readFile(join(folder, file), 'utf8'))
    if (!reading.ok) throw new Error(reading.refusal.code)
    return reading.session
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A play of the first choice everywhere, up to the ending. */
export async function firstChoices(scenario: string): Promise<Session> {
  const script = await scriptNamed(scenario)
  const session = { ...completePlay(script, [0]), id: '0'.repeat(32) }
  return after(session, script, { type: 'finished', scene: replay(script.graph, session.log).position.scene })
}

async function scriptNamed(id: string): Promise<Script> {
  const found = (await productScenarios()).find(({ scenario }) => scenario.id === id)
  if (found === undefined) throw new Error('the scenario cannot be played')
  return found.script
}

/** From the library to looking back at a session that was played elsewhere, which is quicker than to play it here. */
export async function lookBackAt(page: Page, session: Session): Promise<void> {
  await page.getByLabel('Open a saved session file').setInputFiles(fileOf('play.session.json', session))
  await page.getByRole('link', { name: 'Look back at it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Key moments' }).waitFor()
}
