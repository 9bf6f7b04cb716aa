import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Checked } from '../../src/core/check/check.ts'
import { catalogue } from '../../src/core/diagnostics/catalogue.ts'
import { isError } from '../../src/core/diagnostics/diagnostic.ts'
import { blocksIn, checkExample } from '../support/example.ts'

const folder = join(import.meta.dirname, '../../docs/diagnostics')
const codes = [...catalogue.keys()].toSorted()

test('every code has a page, and every page a code', () => {
  const pages = readdirSync(folder).filter(name => /^DA\d+\.md$/.test(name))
  expect(pages.toSorted()).toEqual(codes.map(code => `${code}.md`))
})

test('the index lists every page with its title', () => {
  const listed = [
    ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^\| \[(DA\d+)\]\((.+?)\) +\| (.+?) +\| (\w+) +\|$/gm),
  ]
  const expected = codes.map(code => {
    const [, title = ''] = /^# DA\d+: (.+)$/m.exec(readFileSync(join(folder, `${code}.md`), 'utf8')) ?? []
    return [code, `${code}.md`, title, catalogue.get(code)]
  })
  expect(listed.map(([, ...cells]) => cells)).toEqual(expected)
})

describe.for(codes)('the page of %s', code => {
  const page = readFileSync(join(folder, `${code}.md`), 'utf8')

  test('begins with the code, and says how severe it is', () => {
    const [, severity] = /^# DA\d+: .+\n\n(\w+)\. /.exec(page) ?? []
    expect(page).toMatch(new RegExp(`^# ${code}: `))
    expect(severity?.toLowerCase()).toBe(catalogue.get(code))
  })

  test('has a broken example that gives this code, and otherwise only what it says', async () => {
    const broken = section(page, 'Broken')
    const [, also = ''] = /^This also gives (.*?)(?:\n\n|$)/ms.exec(broken) ?? []
    const others = [...also.matchAll(/\[(DA\d+)\]/g)].map(match => match[1])
    expect(codesOf(await checkExample(blocksIn(broken)))).toEqual([...new Set([code, ...others])].toSorted(byText))
  })

  test('has a fixed example that does not give it, and no error', async () => {
    const { diagnostics } = await checkExample(blocksIn(section(page, 'Fixed')))
    expect(diagnostics.map(diagnostic => diagnostic.code)).not.toContain(code)
    expect(diagnostics.filter(isError)).toEqual([])
  })
})

function section(page: string, heading: string): string {
  return page.split(/^## /m).find(part => part.startsWith(heading)) ?? ''
}

function codesOf({ diagnostics }: Checked): readonly string[] {
  return [...new Set(diagnostics.map(({ code }) => code))].toSorted()
}

function byText(one = '', other = ''): number {
  return one.localeCompare(other)
}
