import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaches, earlyLoads } from './import-table.ts'
import { readModule } from './read-module.ts'
import { modulesOfSrc, src } from './sources.ts'

describe('the sources', () => {
  const modules = modulesOfSrc()

  test('keep to the import table', () => {
    expect(breaches(modules)).toEqual([])
  })

  test('load nothing large with the first page or the player', () => {
    expect(earlyLoads([entryOf('app/index.html'), 'app/play/play-page.tsx'], modules)).toEqual([])
  })

  /** The script that the page starts with. */
  function entryOf(page: string): string {
    const [, script = 'none'] = /<script[^>]* src="\.?\/?([^"]+)"/.exec(readFileSync(join(src, page), 'utf8')) ?? []
    expect(modules.map(({ path }) => path)).toContain(`app/${script}`)
    return `app/${script}`
  }
})

describe('the import table', () => {
  test.for<[path: string, text: string]>([
    ['core/session/decide.ts', "import { can } from '../machine/can.ts'"],
    ['core/session/decide.ts', "import { replay } from './replay.ts'"],
    ['core/scenario/parse.ts', "import { parseDocument } from 'yaml'\nimport * as z from 'zod/mini'"],
    ['documents/word.ts', "import { Document } from 'docx'\nimport type { Findings } from '../core/report/report.ts'"],
    ['build/read.ts', "import { readFile } from 'node:fs/promises'"],
    [
      'app/pages/play-page.tsx',
      "import { useState } from 'react'\nimport { x } from '../components/x.tsx'\nimport './play-page.scss'",
    ],
    ['cli/check.ts', "const { read } = await import('../build/read.ts')\nconsole.log(new Date(), Date.now())"],
    ['core/session/at.ts', 'export const at = (time: string) => new Date(time) // not Date.now() or console.log'],
  ])('lets %s say: %s', ([path, text]) => {
    expect(breaches([readModule(path, text)])).toEqual([])
  })

  test.for<[path: string, text: string, breach: string]>([
    ['core/session/decide.ts', "import { score } from '../score/score.ts'", 'imports core/score/score.ts'],
    ['core/session/decide.ts', "import type { Score } from '../score/score.ts'", 'imports core/score/score.ts'],
    ['core/session/decide.ts', "type Score = import('../score/score.ts').Score", 'imports core/score/score.ts'],
    ['core/session/decide.ts', "export const load = () => import('../check/check.ts')", 'imports core/check/check.ts'],
    [
      'core/session/decide.ts',
      "export { word } from '../../documents/word.ts'\nexport const a = 1",
      'imports documents/word.ts',
    ],
    ['core/loose.ts', "import { parse } from './scenario/parse.ts'", 'imports core/scenario/parse.ts'],
    ['core/check/check.ts', "import { readFile } from 'node:fs/promises'", 'imports node:fs/promises'],
    ['core/check/check.ts', "import { useState } from 'react'", 'imports react'],
    ['core/check/check.ts', "import { x } from '../../../tests/x.ts'", 'imports ../tests/x.ts'],
    ['documents/word.ts', "import { page } from '../app/pages/page.tsx'", 'imports app/pages/page.tsx'],
    ['build/read.ts', "import { say } from '../cli/say.ts'", 'imports cli/say.ts'],
    ['app/main.tsx', "import { read } from '../build/read.ts'", 'imports build/read.ts'],
    ['app/main.tsx', "import { parse } from 'yaml'", 'imports yaml'],
    ['app/main.tsx', 'const load = (name: string) => import(`../cli/${name}.ts`)', 'imports cli/'],
    ['app/main.tsx', "const all = import.meta.glob(['./*.ts', '../cli/*.ts'])", 'imports cli/*.ts'],
    ['cli/main.ts', "import { page } from '../app/pages/page.tsx'", 'imports app/pages/page.tsx'],
    ['core/session/now.ts', 'export const now = () => Date.now()', 'uses Date.now'],
    ['core/session/now.ts', 'export const now = () => new Date()', 'uses new Date()'],
    ['core/session/now.ts', 'export const now = () => Date()', 'uses Date()'],
    ['core/session/now.ts', 'export const id = () => Math.random()', 'uses Math.random'],
    ['core/session/now.ts', "export const say = () => console.log('so')", 'uses console'],
    ['core/session/all.ts', "export * from './decide.ts'", 'only passes on what other files export'],
    ['core/session/all.ts', "import { a } from './a.ts'\nexport { a }", 'only passes on what other files export'],
    ['loose.ts', "import { a } from 'core/a.ts'", 'lies in no folder of the table'],
  ])('does not let %s say: %s', ([path, text, breach]) => {
    expect(breaches([readModule(path, text)])).toEqual([`${path} ${breach}`])
  })
})

describe('what loads at once', () => {
  const page = (text: string) => [
    readModule('app/main.tsx', text),
    readModule('app/store/open.ts', "import { parse } from '../../core/scenario/parse.ts'"),
    readModule('core/scenario/parse.ts', "import * as z from 'zod/mini'"),
  ]

  test('is followed through the files that import each other', () => {
    expect(earlyLoads(['app/main.tsx'], page("import { open } from './store/open.ts'"))).toEqual([
      'app/main.tsx → app/store/open.ts → core/scenario/parse.ts loads zod/mini at once',
    ])
  })

  test('holds neither types nor what is imported when it is needed', () => {
    const text = "import type { Open } from './store/open.ts'\nconst open = () => import('./store/open.ts')"
    expect(earlyLoads(['app/main.tsx'], page(text))).toEqual([])
  })
})
