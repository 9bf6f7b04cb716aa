import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { loadPlayable } from '../../src/build/scenario-folder.ts'
import { type Gallery, galleryOf } from '../../src/cases/gallery.ts'
import type { Found, Playable } from '../../src/cases/playable.ts'
import { exhibitSchemas } from '../../src/core/scenario/exhibit-schema.ts'
import { exhibitKinds, injectMedia } from '../../src/core/scenario/schema.ts'

const folder = join(import.meta.dirname, '../../docs/gallery')
const shared = join(import.meta.dirname, '../../scenarios/pictures')

let playable: Playable & Found
let gallery: Gallery

beforeAll(async () => {
  const loaded = await loadPlayable(folder, { today: '2026-12-01' }, shared)
  expect(loaded.diagnostics).toEqual([])
  if (!loaded.ok) throw new Error('the gallery has errors')
  playable = loaded
  gallery = galleryOf(loaded)
})

test('news arrives in every way that the format knows', () => {
  const ways = gallery.news.map(({ id }) => playable.script.scenes[id]?.inject?.by)
  expect(ways.toSorted()).toEqual(injectMedia.toSorted())
})

test('there is a document of every kind, and a page of every look', () => {
  const kinds = gallery.documents.map(({ id }) => playable.scenario.exhibits.get(id)?.kind)
  expect([...new Set(kinds)].toSorted()).toEqual(exhibitKinds.toSorted())
  const looks = gallery.documents.flatMap(({ samples }) => /^look: (.+)$/m.exec(samples[1]?.text ?? '')?.[1] ?? [])
  expect(looks.toSorted()).toEqual(exhibitSchemas.page.shape.look.unwrap().options.toSorted())
})

test('every picture that all cases share is in it', () => {
  const files = readdirSync(shared).map(name => basename(name, '.svg'))
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter(name => playable.script.pictures[name] === undefined)).toEqual([])
  expect(gallery.people.length).toBe(files.filter(name => name !== 'borough').length)
})

test('the text of an entry is the very text of the file, as far in as it stands', () => {
  const file = readFileSync(join(folder, 'scenario.yaml'), 'utf8')
  const samples = [...gallery.news, ...gallery.people, ...gallery.scenes].map(({ samples: [first] }) => first)
  for (const sample of [...samples, ...gallery.places]) {
    const lines = (sample?.text ?? '').split('\n')
    expect(lines[0]).toMatch(/^ *[a-z]/)
    const at = file.split('\n').indexOf(lines[0] ?? '')
    const found = file.split('\n').slice(at, at + lines.length)
    expect(found).toEqual(lines)
  }
  expect(gallery.people[0]?.samples).toEqual([
    {
      file: 'scenario.yaml',
      text: '  amery:\n    name: Councillor Beatrix Amery\n    post: Chair of the audit committee\n    seat: member\n    picture: chain',
    },
  ])
})

test('a document has its line in the case and the whole of its own file', () => {
  const rules = gallery.documents.find(({ id }) => id === 'hall-rules')
  expect(rules?.samples).toEqual([
    { file: 'scenario.yaml', text: '  hall-rules:\n    title: Rules of the market\n    kind: page\n    file: exhibits/hall-rules.md' },
    { file: 'exhibits/hall-rules.md', text: readFileSync(join(folder, 'exhibits/hall-rules.md'), 'utf8').trim() },
  ])
})
