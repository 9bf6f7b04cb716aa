import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { expect, describe, test } from 'vitest'
import { caseFileName, readCaseFile, whyNotShared, writeCaseFile } from '../../src/cases/case-file.ts'
import { checkCase } from '../../src/cases/read-case.ts'
import { check } from '../../src/core/check/check.ts'
import type { FolderTexts } from '../../src/core/check/folder-texts.ts'
import { type ZippedFile, zipOf } from './hostile-zip.ts'

const minimal = readFileSync(join(import.meta.dirname, '../../docs/diagnostics/minimal-scenario.yaml'), 'utf8')
const scenario: ZippedFile = { name: 'minimal/scenario.yaml', data: minimal }
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A square</title><path d="M0 0h9"/></svg>'

function read(...files: readonly ZippedFile[]) {
  return readCaseFile('minimal.case.zip', zipOf(files))
}

function texts(...files: readonly ZippedFile[]): FolderTexts {
  const found = read(scenario, ...files)
  if (!found.ok) throw new Error(found.problem)
  return found.texts
}

/** The names of what was left out, each with the reason. */
function leftOut(...names: readonly string[]) {
  const found = read(scenario, ...names.map(name => ({ name, data: 'x' })))
  return found.ok ? Object.fromEntries(found.leftOut.map(({ name, why }) => [name, why])) : found.problem
}

describe('a case file', () => {
  test('is the zip of a folder, with its four kinds of files', async () => {
    const found = read(
      scenario,
      { name: 'minimal/playthroughs.yaml', data: '' },
      { name: 'minimal/exhibits/Letter of 3 May.mdx', data: 'Words' },
      { name: 'minimal/pictures/back-lane.svg', data: square },
    )
    if (!found.ok) throw new Error(found.problem)
    expect(found.leftOut).toEqual([])
    expect([found.texts.folder, found.texts.scenario.text]).toEqual(['minimal', minimal])
    expect(found.texts.playthroughs?.text).toBe('')
    expect([...found.texts.exhibits].map(([name, { text }]) => [name, text])).toEqual([
      ['exhibits/Letter of 3 May.mdx', 'Words'],
    ])
    expect([...(found.texts.pictures ?? [])].map(([name, one]) => [name, one.text, one.isShared])).toEqual([
      ['back-lane', square, false],
    ])
    const { diagnostics } = await check(found.texts, { today: '2026-12-01' })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('can be the files of a folder without the folder, under another name', () => {
    const found = readCaseFile('Copy of it (2).zip', zipOf([{ name: 'scenario.yaml', data: minimal }]))
    expect(found.ok && [found.texts.folder, found.leftOut]).toEqual(['minimal', []])
  })

  test.for(['scenario.yaml', 'minimal.YML', 'scenario.yaml.txt'])('can be a scenario alone: %s', name => {
    const found = readCaseFile(name, new TextEncoder().encode(minimal))
    expect(found.ok && [found.texts.folder, found.texts.scenario.text]).toEqual(['minimal', minimal])
  })

  test('that is no text at all is told by check, as for a folder', async () => {
    const found = readCaseFile('scenario.yaml', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
    const { diagnostics } = found.ok ? await check(found.texts, { today: '2026-12-01' }) : { diagnostics: [] }
    expect(diagnostics.map(({ code, span }) => [code, span.file])).toEqual([['DA115', 'scenario.yaml']])
  })
})

describe('what is no case file is refused in a sentence:', () => {
  const notCase = (name: string) => `“${name}” is not a case. Choose a zip of the case’s folder, or its file scenario.yaml.`
  test.for<[name: string, bytes: Uint8Array | string, problem: string]>([
    ['photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), notCase('photo.png')],
    ['group.session.json', '{ "format": 1, "log": [] }', notCase('group.session.json')],
    ['page.html', '<script>go()</script>', notCase('page.html')],
    ['\u{202e}gpj.html', '', notCase('\u{fffd}gpj.html')],
    ['large.yaml', ' '.repeat(25_000_001), 'The file is larger than 25 MB, so it cannot be a case.'],
    ['cut.zip', 'PK\u0003\u0004', 'The zip is damaged or cut off. Save or download it again.'],
  ])('%s', ([name, bytes, problem]) => {
    expect(readCaseFile(name, Buffer.from(bytes))).toEqual({ ok: false, problem })
  })

  test('a zip without a scenario', () => {
    const problem = 'The zip has no file scenario.yaml, so it is not a case. Make it from the folder that has that file.'
    for (const name of ['word/document.xml', 'a/b/scenario.yaml', '../scenario.yaml', '/scenario.yaml', String.raw`a\scenario.yaml`, 'Scenario.yaml'])
      expect(read({ name, data: 'x' })).toEqual({ ok: false, problem })
  })

  test('a zip of several cases', () => {
    expect(read(scenario, { name: 'other/scenario.yaml', data: minimal })).toEqual({
      ok: false,
      problem: 'The zip has 2 cases: minimal/, other/. Make a zip of each folder.',
    })
  })
})

describe('beside a case', () => {
  const oddName = 'Its name is not one that a case can have.'
  const elsewhere = 'It is not in the folder “minimal”.'
  const otherFile = 'A case has scenario.yaml, playthroughs.yaml, and the folders exhibits and pictures.'
  const picture = 'A picture is an SVG file with a name such as back-lane.svg.'
  const exhibit = 'An exhibit ends in .md or .mdx.'
  test.for<[name: string, why: string, shown?: string]>([
    ['../evil.md', oddName],
    ['minimal/../../evil.md', oddName],
    ['/etc/passwd', oddName],
    [String.raw`minimal\exhibits\letter.md`, oddName],
    ['C:/letter.md', oddName],
    ['minimal/exhibits/..', oddName],
    ['minimal/exhibits/a\0.md', oddName, 'minimal/exhibits/a\u{fffd}.md'],
    ['minimal/exhibits/\u{202e}dm.exe', oddName, 'minimal/exhibits/\u{fffd}dm.exe'],
    ['index.html', elsewhere],
    ['other/exhibits/letter.md', elsewhere],
    ['minimal/index.html', otherFile],
    ['minimal/run.js', otherFile],
    ['minimal/exhibits/deep/letter.md', otherFile],
    ['minimal/SCENARIO.YAML', otherFile],
    ['minimal/exhibits/photo.png', exhibit],
    ['minimal/exhibits/page.html', exhibit],
    ['minimal/exhibits/run.js', exhibit],
    ['minimal/exhibits/Übersicht.md', 'Its name must have only letters, figures, spaces, dots and hyphens.'],
    ['minimal/pictures/photo.jpg', picture],
    ['minimal/pictures/Lane.svg', picture],
    ['minimal/pictures/__proto__.svg', picture],
    ['__proto__', elsewhere],
  ])('%s is left out, and said to be', ([name, why, seen = name]) => {
    expect(leftOut(name)).toEqual({ [seen]: why })
  })

  test('what the system puts there is left out in silence', () => {
    expect(leftOut('__MACOSX/minimal/._scenario.yaml', 'minimal/.DS_Store', 'minimal/exhibits/.letter.md', 'minimal/Thumbs.db')).toEqual({})
  })

  test('a large photo or a bomb does not keep the case out', () => {
    const found = read(scenario, { name: 'minimal/photo.png', data: new Uint8Array(9_000_000) })
    expect(found.ok && found.leftOut.map(({ name }) => name)).toEqual(['minimal/photo.png'])
  })

  test('but one in the place of an exhibit does', () => {
    const found = read(scenario, { name: 'minimal/exhibits/letter.md', data: new Uint8Array(900_000) })
    expect(found.ok).toBe(false)
  })
})

describe('a case is written', () => {
  const pictures = new Map([
    ['own', { path: '/case/pictures/own.svg', text: square, size: 9, isShared: false }],
    ['shield', { path: '/pictures/shield.svg', text: square, size: 9, isShared: true }],
    ['scales', { path: '/pictures/scales.svg', text: square, size: 9, isShared: true }],
  ])
  const named = minimal.replace(/^id:/m, 'picture: shield\nid:')
  const folder: FolderTexts = {
    folder: 'minimal',
    scenario: { path: '/case/scenario.yaml', text: named },
    exhibits: new Map([
      ['exhibits/letter.md', { path: '/case/exhibits/letter.md', text: 'Words' }],
      ['exhibits/photo.png', { path: '/case/exhibits/photo.png', text: '' }],
    ]),
    pictures,
  }

  test('with its own files, and with the shared pictures that it names as its own', () => {
    const back = readCaseFile(caseFileName(folder), writeCaseFile(folder))
    if (!back.ok) throw new Error(back.problem)
    expect(back.texts.scenario.text).toBe(named)
    expect([...back.texts.exhibits.keys()]).toEqual(['exhibits/letter.md'])
    expect([...(back.texts.pictures ?? [])].map(([name, one]) => [name, one.text, one.isShared])).toEqual([
      ['own', square, false],
      ['shield', square, false],
    ])
    expect(back.leftOut).toEqual([])
  })

  test('under a name that its id gives', () => {
    expect(caseFileName(folder)).toBe('minimal.case.zip')
    expect(caseFileName({ ...folder, folder: '../../evil' })).toBe('new.case.zip')
  })

  test('while its text has mistakes, with every shared picture that it may name', () => {
    const broken = { ...folder, scenario: { path: 'scenario.yaml', text: 'picture: shield\nscenes: [\n' } }
    const back = readCaseFile('a.zip', writeCaseFile(broken))
    expect(back.ok && [...(back.texts.pictures ?? []).keys()]).toEqual(['own', 'shield'])
  })

  test('and then read and written again, it is the same file', () => {
    const safe = fc.string({ unit: 'grapheme' }).map(text => `#${text.replaceAll(/[\0\r\u{feff}\u{fffd}]|\p{Cs}/gu, '')}`)
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/)
    fc.assert(
      fc.property(safe, fc.dictionary(name, safe), fc.dictionary(name, safe), (text, letters, drawings) => {
        const made: FolderTexts = {
          folder: 'minimal',
          scenario: { path: 'scenario.yaml', text: minimal + text },
          exhibits: new Map(Object.entries(letters).map(([key, one]) => [`exhibits/${key}.md`, { path: key, text: one }])),
          pictures: new Map(
            Object.entries(drawings).map(([key, one]) => [key, { path: key, text: one, size: 1, isShared: false }]),
          ),
        }
        const file = writeCaseFile(made)
        const back = readCaseFile('any.zip', file)
        if (!back.ok) throw new Error(back.problem)
        expect(back.leftOut).toEqual([])
        expect(back.texts.scenario.text).toBe(minimal + text)
        expect(textsOf(back.texts.exhibits)).toEqual(textsOf(made.exhibits))
        expect(textsOf(back.texts.pictures)).toEqual(textsOf(made.pictures))
        expect(writeCaseFile(back.texts)).toEqual(file)
      }),
    )
  })

  function textsOf(files: ReadonlyMap<string, { readonly text: string }> = new Map()) {
    return Object.fromEntries([...files].map(([key, { text }]) => [key, text]))
  }
})

describe('a case is not written', () => {
  test('when it is adapted from real events and not cleared', () => {
    const adapted = texts({ name: 'minimal/exhibits/a.md', data: 'x' })
    const uncleared = withText(adapted, minimal.replace('origin: invented', 'origin: adapted'))
    const why = 'This case is adapted from real events and not cleared, so you cannot share it. Add `cleared` first.'
    expect(whyNotShared(uncleared)).toBe(why)
    expect(() => writeCaseFile(uncleared)).toThrow(why)
    const cleared = 'origin: adapted\ncleared: { by: Monitoring officer, on: 2026-11-30 }'
    expect(whyNotShared(withText(adapted, minimal.replace('origin: invented', cleared)))).toBe(undefined)
  })

  test('and a file of such a case that was made in another way is not opened to be played', async () => {
    const open = (origin: string) => {
      const bytes = strToU8(minimal.replace('origin: invented', origin))
      return checkCase({ name: 'minimal.yaml', bytes }, '2026-12-01')
    }
    expect(await open('origin: adapted')).toMatchObject({
      ok: false,
      problem: 'This case is adapted from real events, and no one has cleared it. Only “Write a case” opens it.',
    })
    const cleared = 'origin: adapted\ncleared: { by: Monitoring officer, on: 2026-11-30 }'
    expect(await open(cleared)).toMatchObject({ ok: true })
  })

  test('when a file of it could not be read', () => {
    const unread = texts({ name: 'minimal/exhibits/a.md', data: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]) })
    expect(whyNotShared(unread)).toBe(
      'We could not read “exhibits/a.md” as text, so the case would not be complete.',
    )
  })

  test('when an exhibit that it names has a name that other systems read differently', () => {
    const exhibits = new Map([['exhibits/Übersicht.md', { path: 'a', text: 'x' }]])
    const text = `${minimal}\nexhibits:\n  view: { title: View, kind: page, file: exhibits/Übersicht.md }\n`
    expect(whyNotShared({ folder: 'minimal', scenario: { path: 'scenario.yaml', text }, exhibits })).toBe(
      'Rename “exhibits/Übersicht.md” before you share the case. Use letters, figures, spaces, dots and hyphens.',
    )
  })

  function withText({ read: _read, ...folder }: FolderTexts, text: string): FolderTexts {
    return { ...folder, scenario: { path: 'scenario.yaml', text } }
  }
})

test('for any bytes under any name, reading never throws', () => {
  const start = fc.constantFrom('', 'PK\u0003\u0004', 'format: 1\n')
  fc.assert(
    fc.property(fc.string(), start, fc.uint8Array({ maxLength: 300 }), (name, before, bytes) => {
      expect(() => readCaseFile(name, new Uint8Array([...Buffer.from(before), ...bytes]))).not.toThrow()
    }),
  )
})
