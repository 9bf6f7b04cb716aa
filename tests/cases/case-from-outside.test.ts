import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFolder, loadPreview } from '../../src/build/scenario-folder.ts'
import { caseFileName, readCaseFile, writeCaseFile } from '../../src/cases/case-file.ts'
import { drawAsData } from '../../src/cases/exhibits/exhibit-data.ts'
import { ExhibitReader } from '../../src/cases/exhibits/read-exhibit.ts'
import { preview } from '../../src/cases/playable.ts'
import { isError } from '../../src/core/diagnostics/diagnostic.ts'
import { zipOf } from './hostile-zip.ts'

const today = '2026-12-01'
const scenarios = join(import.meta.dirname, '../../scenarios')

async function opened(bytes: Uint8Array) {
  const read = readCaseFile('a.zip', bytes)
  if (!read.ok) throw new Error(read.problem)
  expect(read.leftOut).toEqual([])
  return preview(await new ExhibitReader(drawAsData).read(read.texts), { today })
}

test.for(['arthurs-coat', 'thursday-room'])('%s is the same case after it was sent as a file', async name => {
  const folder = join(scenarios, name)
  const { folder: texts } = await checkFolder(folder, { today })
  expect(caseFileName(texts)).toBe(`${name}.case.zip`)
  const here = await loadPreview(folder, { today })
  const there = await opened(writeCaseFile(texts))
  if (!here.ok || !there.ok) throw new Error(there.diagnostics.map(({ message }) => message).join('\n'))
  expect(there.script.digests).toEqual(here.script.digests)
  expect(Object.keys(there.script.pictures)).toEqual(Object.keys(here.script.pictures))
  expect(there.exhibitTexts).toEqual(here.exhibitTexts)
  expect(there.drawings).toEqual(here.drawings)
  expect(there.diagnostics.filter(isError)).toEqual([])
})

describe('a case that would do something is not played, and says where:', () => {
  const exhibit = 'exhibits:\n  only: { title: Only, kind: page, file: exhibits/a.mdx }\n'
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A</title>'
  test.for<[what: string, name: string, text: string, code: string]>([
    ['a script', 'exhibits/a.mdx', '<Page title="a">\n\n<script>go()</script>\n\n</Page>', 'DA122'],
    ['an expression', 'exhibits/a.mdx', '<Page title={fetch("https://a.example/")} />', 'DA122'],
    ['an import', 'exhibits/a.mdx', 'import a from "https://a.example/a.js"\n\n<Page title="a" />', 'DA122'],
    ['a look of ours', 'exhibits/a.mdx', '<Page title="a"><p className="govuk-button">Go</p></Page>', 'DA122'],
    ['a picture that loads', 'pictures/a.svg', `${picture}<image href="https://a.example/a.png"/></svg>`, 'DA133'],
    ['a picture with a script', 'pictures/a.svg', `${picture}<script>go()</script></svg>`, 'DA133'],
    ['a picture that loads by an entity', 'pictures/a.svg', `${picture}<path fill="u&#114;l(//a.example)"/></svg>`, 'DA133'],
    ['a picture of copies of copies', 'pictures/a.svg', `${picture}<g id="a"><use href="#b"/></g></svg>`, 'DA131'],
  ])('%s', async ([, name, text, code]) => {
    const files = [
      { name: 'scenario.yaml', data: exhibit },
      { name, data: text },
    ]
    const { ok, diagnostics } = await opened(zipOf(files))
    expect(ok).toBe(false)
    expect(diagnostics.filter(({ span }) => span.file === name).map(one => one.code)).toEqual([code])
  })
})

/** The Markdown parser takes time with the square of these: a case of them once kept a page busy for minutes. */
describe('a text that would keep a page busy is refused before it is read as Markdown:', () => {
  const minimal = readFileSync(join(import.meta.dirname, '../../docs/diagnostics/minimal-scenario.yaml'), 'utf8')
  const withText = (text: string) => minimal.replace(/^( +)text: .*$/m, (_, indent) => `${indent}text: ${JSON.stringify(text)}`)
  const codes = async (text: string) => {
    const { ok, diagnostics } = await opened(zipOf([{ name: 'scenario.yaml', data: withText(text) }]))
    const errors = diagnostics.filter(isError).map(({ code }) => code)
    expect(ok).toBe(errors.length === 0)
    return errors
  }

  test.for<[what: string, text: string]>([
    ['asterisks that never close', '*a'.repeat(501)],
    ['underscores', 'a_b '.repeat(501)],
    ['both in turn', '*_'.repeat(251)],
    ['links without an end', '[a]('.repeat(251)],
    ['code that never closes', 'a`\\'.repeat(501)],
    ['tags that never close', '!a<'.repeat(501)],
    ['quotations in quotations', `${'>'.repeat(501)} a`],
    ['quotations of lists', ' >-'.repeat(501)],
    ['numbers in numbers', `${'1. '.repeat(501)}a`],
    ['lists beside each other', '- a\n'.repeat(501)],
  ])('%s', async ([, text]) => {
    expect(await codes(text)).toEqual(['DA717'])
  })

  test('letters without end', async () => {
    expect(await codes('a'.repeat(20_001))).toEqual(['DA716'])
  })

  test('but not one that has just as much as it may', async () => {
    expect(await codes('*a* '.repeat(250).padEnd(20_000, 'a'))).toEqual([])
  })
})
