import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { parse } from 'yaml'
import { typeset } from '../../../src/core/scenario/prose.ts'
import { mouse, takeTurn, turnOn } from './player.ts'

/** A play from the author's own tests, with what a page needs to follow it. */
export interface AuthorsPlay {
  readonly scenario: string
  readonly name: string
  /** At each decision and visit, what is done there. */
  readonly picks: readonly (readonly string[])[]
  /** The title of the scene at which it ends. */
  readonly ending: string
}

interface ScenarioFile {
  readonly title: string
  readonly stages: Readonly<Record<string, { readonly scenes: Titles }>>
}

type Titles = Readonly<Record<string, { readonly title: string }>>

interface Playthrough {
  readonly name: string
  readonly picks: readonly Readonly<Record<string, string | readonly string[]>>[]
  readonly expects?: { readonly ending?: string }
}

const shelf = join(import.meta.dirname, '../../../scenarios')

/**
 * Of each scenario that comes with the product, one of its author's plays to each ending; none in which time runs out.
 */
export function authorsPlays(): readonly (readonly AuthorsPlay[])[] {
  const folders = readdirSync(shelf, { withFileTypes: true }).filter(
    ({ name }) => name !== 'pictures' && !name.endsWith('.json'),
  )
  return folders.map(({ name }) => playsOf(name))
}

function playsOf(folder: string): readonly AuthorsPlay[] {
  const read = (file: string): unknown => parse(readFileSync(join(shelf, folder, file), 'utf8'))
  const { title, stages } = read('scenario.yaml') as ScenarioFile
  const scenes = Object.assign({}, ...Object.values(stages).map(stage => stage.scenes)) as Titles
  const plays = new Map<string, AuthorsPlay>()
  for (const { name, picks, expects } of read('playthroughs.yaml') as readonly Playthrough[]) {
    const taken = picks.flatMap(pick => Object.values(pick)).map(each => [each].flat())
    const ending = scenes[expects?.ending ?? '']?.title
    if (ending === undefined || plays.has(ending) || taken.flat().includes('timeout')) continue
    // As the pages show them, with the quotation marks of print.
    plays.set(ending, { scenario: typeset(title), name, picks: taken, ending: typeset(ending) })
  }
  return [...plays.values()]
}

/**
 * Plays it from the library to the page of its ending, with a mouse.
 *
 * @param look called at every page, before anything is done there
 */
export async function follow(page: Page, play: AuthorsPlay, look: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: play.scenario, exact: true }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('complementary', { name: 'Case file' }).waitFor()
  const picks = play.picks.values()
  for (;;) {
    const turn = await turnOn(page)
    await look()
    if (turn === 'end') return
    const taken = turn === 'continue' ? [] : (picks.next().value ?? [])
    if (taken.includes('then')) await moveOn(page)
    else await takeTurn(page, mouse(), taken)
  }
}

async function moveOn(page: Page): Promise<void> {
  const before = page.url()
  await page.getByRole('button', { name: 'Move on' }).click()
  await page.waitForURL(url => url.href !== before)
}
