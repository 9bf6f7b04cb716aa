import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { cachesOf, noteOf } from '../../src/app/offline/served-version.ts'
import { deviceCases } from '../../src/app/case-files/case-storage.ts'
import { Drafts } from '../../src/app/store/drafts.ts'
import { hideScenario, keepSetting, plainTextName } from '../../src/app/store/settings.ts'
import { askToKeep } from '../../src/app/store/persistence.ts'
import { keepReportSet, keepSavedFile } from '../../src/app/store/report-sets.ts'
import { savedReview, saveReview } from '../../src/app/store/saved-review.ts'
import { deviceStorage } from '../../src/app/store/storage.ts'
import { emptyReview } from '../../src/core/report/review/review.ts'
import { sessionShape } from '../../src/core/session/session-shape.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/data-protection.md'), 'utf8')

afterEach(() => void vi.unstubAllGlobals())

/** The names that the table of stores gives for one kind of store. */
function namesOf(store: string): readonly string[] {
  return [...page.matchAll(/^\| ([^|]+?) +\| `([^`]+)` +\|/gm)].flatMap(([, kind, name = '']) =>
    kind === store ? [name] : [],
  )
}

test('the table names every key that local storage is given', async () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  expect(saveReview('<id>', emptyReview)).toBe(true)
  kept.set('desktop-audit report <id>', '{"review":{"detials":{}}}')
  savedReview('<id>')
  keepSavedFile('<id>', 'record', { name: 'small.session.json', events: 7 })
  keepReportSet({ id: 'set', scenario: 'small', sessions: [], madeAt: '2026-11-24T09:00:00.000Z' })
  expect(hideScenario('small', true)).toBe(true)
  keepSetting(plainTextName, true)
  new Drafts(undefined).keepAtOnce({ id: '<id>', folder: '', files: {}, saved: {}, changedAt: '' })
  await askToKeep({ persist: () => Promise.resolve(true), persisted: () => Promise.resolve(false) })
  expect(namesOf('Local storage')).toEqual([...kept.keys()])
})

test('the table names each database and its only store', async () => {
  const names: string[] = []
  vi.stubGlobal('indexedDB', {
    open: (name: string) => {
      names.push(name)
      const opening = Object.assign(new EventTarget(), {
        result: {
          createObjectStore: (store: string) => names.push(store),
          addEventListener: () => undefined,
        },
        onsuccess: () => undefined,
      })
      setTimeout(() => {
        opening.dispatchEvent(new Event('upgradeneeded'))
        opening.onsuccess()
      })
      return opening
    },
  })
  expect((await deviceStorage()).lasting).toBe(true)
  await deviceCases()
  await Drafts.open()
  const pairs = names.flatMap((name, index) => (index % 2 === 0 ? [[name, names[index + 1] ?? ''] as const] : []))
  expect(namesOf('IndexedDB database')).toEqual(pairs.map(([database]) => database))
  expect(pairs.map(([, store]) => store)).toEqual(['sessions', 'cases', 'drafts'])
  for (const [, store] of pairs) expect(page).toContain(`Object store \`${store}\``)
})

test('the table names the caches', () => {
  const scope = 'https://council.example/path/'
  const named = [`${cachesOf(scope)}<version>`, noteOf(scope)].map(name => name.replace('/path/', '<path>'))
  expect(namesOf('Cache storage')).toEqual(named)
})

test('the program writes to no other store of the browser', () => {
  const app = join(root, 'src/app')
  const source = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .map(path => readFileSync(join(app, path), 'utf8'))
    .join('\n')
  const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0
  // `keepSetting` writes under the names that it is given; and a page notes by itself that it asked to keep what is saved.
  const given = [...source.matchAll(/(?<!function )keepSetting\(\s*([^,]+),/g)].map(([, name]) => name)
  expect(count(/\.setItem\(/g)).toBe(2)
  expect(new Set(given).size + 1).toBe(namesOf('Local storage').length)
  expect(count(/indexedDB\.open\(/g)).toBe(1)
  expect(count(/(?<!function )openedInTime\(/g)).toBe(namesOf('IndexedDB database').length)
  expect(count(/sessionStorage|document\.cookie|cookieStore|showSaveFilePicker|getDirectory\(/g)).toBe(0)
})

test('every part of a session file is in its table', () => {
  const { group, ...top } = sessionShape.shape
  const told = page.slice(page.indexOf('## What a session file holds')).split('\n## ')[0] ?? ''
  const parts = [...Object.keys(top), ...Object.keys(group.def.innerType.shape)].filter(part => part !== 'warning')
  expect(parts.filter(part => !told.includes(`\`${part}\``))).toEqual([])
})
