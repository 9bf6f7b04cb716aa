import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { entryOf } from '../../../src/app/case-files/case-entry.ts'
import type { LibraryEntry } from '../../../src/app/store/library-entry.ts'
import { folderTexts } from '../../../src/build/scenario-folder.ts'
import { caseFileName, writeCaseFile } from '../../../src/cases/case-file.ts'
import { cardOf, type Playable } from '../../../src/cases/playable.ts'
import { checkCase, readCase } from '../../../src/cases/read-case.ts'
import { productScenarios } from '../../support/shelf.ts'

const today = '2026-12-01'

/** A case of ours as its author would send it. */
async function packed(id: string) {
  const texts = await folderTexts(join(import.meta.dirname, '../../../scenarios', basename(id)))
  if (texts === undefined) throw new Error(`there is no case ${id}`)
  return { name: caseFileName(texts), bytes: writeCaseFile(texts) }
}

describe('a case of ours from a file', () => {
  let shelf: readonly Playable[] = []
  beforeAll(async () => {
    shelf = await productScenarios()
  })

  async function entryFor({ script }: Playable): Promise<LibraryEntry> {
    const read = await readCase(await packed(script.id), today)
    if (!read.ok) throw new Error(JSON.stringify(read))
    return entryOf(read)
  }

  test('has the card, the digests and the debrief of the one that was built', async () => {
    expect(shelf.length).toBeGreaterThan(4)
    for (const built of shelf) {
      const entry = await entryFor(built)
      // How long it takes is only estimated until it was checked in full.
      const { decisions: _, minutesAlone: __, ...card } = cardOf(built)
      expect(entry).toMatchObject(card)
      const script = await entry.loadScript()
      expect(script.digests).toEqual(built.script.digests)
      expect(script.scenes).toEqual(built.script.scenes)
      expect(script.isFromFile).toBe(true)
    }
    const [shortest] = shelf.toSorted((one, other) => one.script.minutesAlone - other.script.minutesAlone)
    if (shortest === undefined) throw new Error('there is no case')
    const debrief = await (await entryFor(shortest)).loadDebrief()
    expect(debrief).toEqual({ ...shortest.debrief, betterThan: shortest.analysis.betterThan() })
  })

  test('its exhibits have the same words, and all its pictures are data', async () => {
    for (const built of shelf) {
      const entry = await entryFor(built)
      for (const [id, text] of built.exhibitTexts) {
        const exhibit = await entry.loadExhibit(id)
        expect(exhibit.text).toBe(text)
        expect(exhibit.picture?.src ?? 'data:image/svg+xml,%3Csvg').toMatch(/^data:image\/svg\+xml,%3Csvg/)
      }
      const { pictures } = await entry.loadScript()
      expect(Object.keys(pictures)).toEqual(Object.keys(built.script.pictures))
      for (const { src } of Object.values(pictures)) expect(src).toMatch(/^data:image\/svg\+xml,.*%3Csvg/)
    }
  })

  test('an exhibit that it does not have is an error', async () => {
    const [first] = shelf
    if (first === undefined) throw new Error('there is no case')
    await expect((await entryFor(first)).loadExhibit('nope')).rejects.toThrow('there is no exhibit nope')
  })

  test('is checked in full, to plain data', async () => {
    const built = shelf.find(({ script }) => script.id === 'thursday-room')
    if (built === undefined) throw new Error('there is no case')
    const checked = await checkCase(await packed('thursday-room'), today)
    expect(structuredClone(checked)).toEqual(checked)
    expect(checked).toMatchObject({ ok: true, card: cardOf(built), leftOut: [] })
  })
})
