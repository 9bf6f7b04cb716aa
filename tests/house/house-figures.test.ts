import { expect, test } from 'vitest'
import { houseFigures } from './house-figures.ts'
import { readModule } from './read-module.ts'
import { modulesOfSrc, stylesheetsOfSrc } from './sources.ts'

const figures = houseFigures(modulesOfSrc(), stylesheetsOfSrc())

test('the house has few files, and each holds the whole of something', () => {
  // Raised for what authors work with: the page, case files, the map, the numbers, spelling, the language server, and last
  // for a check that looks only at the scenes that have changed.
  expect(figures.files).toBeLessThanOrEqual(540)
  expect(figures.lines).toBeLessThanOrEqual(71_300)
  expect(figures.stylesheets).toBeLessThanOrEqual(92)
  expect(figures.median).toBeGreaterThanOrEqual(90)
  expect(figures.percentile90).toBeGreaterThanOrEqual(180)
  expect(figures.percentile90).toBeLessThanOrEqual(320)
  expect(figures.tooLong).toEqual([])
})

test('a small file with one importer lives in its importer', () => {
  expect(figures.tooSmall).toEqual([])
})

test('files say little to each other', () => {
  expect(figures.importsPerThousand).toBeLessThanOrEqual(48)
  expect(figures.exportsPerThousand).toBeLessThanOrEqual(34)
  expect(figures.chain).toBeLessThanOrEqual(22)
  expect(figures.cycles).toEqual([])
})

test('a folder can be read at a glance', () => {
  expect(figures.fullestFolder).toBeLessThanOrEqual(25)
})

test('a small house has the figures that can be counted by hand', () => {
  const modules = [
    readModule(
      'core/a/face.ts',
      `import { part } from './part.ts'\nimport type { Kind } from './kind.ts'\nexport const line = 1\n`,
    ),
    readModule(
      'core/a/part.ts',
      "import type { Face } from './face.ts'\nexport const part = 1\nexport type Part = 2\n",
    ),
    readModule('core/a/kind.ts', 'export interface Kind {}\nexport const { one, two } = x\n'),
    readModule('app/page.tsx', "const load = () => import('../core/a/kind.ts')\n"),
  ]
  expect(houseFigures(modules, ['app/page.css'])).toEqual({
    files: 4,
    stylesheets: 1,
    lines: 9,
    median: 3,
    percentile90: 3,
    longest: 3,
    importsPerThousand: 444.4,
    exportsPerThousand: 666.7,
    tooSmall: ['core/a/face.ts', 'core/a/part.ts'],
    tooLong: [],
    cycles: ['core/a/face.ts → core/a/part.ts → core/a/face.ts'],
    chain: 2,
    fullestFolder: 3,
  })
})
