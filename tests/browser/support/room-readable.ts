import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { RoomView } from '../../../src/core/room/room-view.ts'
import { longestViews } from '../../support/room-views.ts'
import { draw, openRoom, unreadable } from './room-window.ts'
import type { Visitor } from './visit.ts'
import type { Page } from 'playwright-core'

interface Size {
  readonly width: number
  readonly height: number
}

type Visit = (path?: string, visitor?: Visitor) => Promise<Page>

/** Every document of every scenario, seen whole. */
export function documents(): readonly Extract<RoomView, { kind: 'exhibit' }>[] {
  const shelf = join(import.meta.dirname, '../../../scenarios')
  const folders = readdirSync(shelf, { withFileTypes: true }).filter(({ name }) =>
    existsSync(join(shelf, name, 'scenario.yaml')),
  )
  return folders.flatMap(({ name }) => {
    const { exhibits } = parse(readFileSync(join(shelf, name, 'scenario.yaml'), 'utf8')) as {
      readonly exhibits: Readonly<Record<string, { readonly title: string; readonly marking?: string }>>
    }
    return Object.entries(exhibits).map(([id, { title, marking }]) => ({
      kind: 'exhibit' as const,
      scenario: name,
      id,
      title,
      marking,
      pane: { zoom: 1, x: 0, y: 0 },
    }))
  })
}

/** On such a screen everything that a room may be shown can be read from the last row. */
export async function expectReadable(visit: Visit, viewport: Size, dark: boolean): Promise<void> {
  const room = await openRoom(await visit('', { viewport, dark }))
  const faults = (await unreadable(room)).map(fault => `waiting: ${fault}`)
  for (const [index, view] of (await longestViews()).entries()) {
    await draw(room, index + 1, view)
    const found = await unreadable(room)
    if (found.length > 0) faults.push(`${view.kind}: ${found.join(', ')} in ${JSON.stringify(view)}`)
  }
  expect(faults).toEqual([])
}

/** So can every document, seen in its whole width. */
export async function expectReadableDocuments(visit: Visit, viewport: Size): Promise<void> {
  const room = await openRoom(await visit('', { viewport, reducedMotion: true }))
  const faults: string[] = []
  for (const [index, view] of documents().entries()) {
    await draw(room, 2 * index + 1, { kind: 'blank' })
    await draw(room, 2 * index + 2, view)
    await room.locator('.exhibit-frame__sheet').waitFor()
    await draw(room, 2 * index + 2, view)
    const found = await unreadable(room)
    if (found.length > 0) faults.push(`${view.id}: ${found.join(', ')}`)
  }
  expect(faults).toEqual([])
}
