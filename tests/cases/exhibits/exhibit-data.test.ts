import { parseExpressionAt } from 'acorn'
import { build } from 'esbuild'
import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import config from '../../../vite.config.ts'
import { drawAsData } from '../../../src/cases/exhibits/exhibit-data.ts'
import { readLiteral } from '../../../src/cases/exhibits/literals.ts'
import { problemsOf } from './compile.ts'
import { refusedMdx } from './refused-mdx.ts'

const problems = (text: string, file = 'a.mdx') => problemsOf({ file, text, kind: 'page' }, drawAsData)

describe('what the compiler refuses is refused as data, at the same place:', () => {
  /** Without a reader of code it is told where the data ends, and a long text is refused before it is read. */
  const toldOtherwise: Readonly<Record<string, string>> = {
    'tags without end': '1:1 DA122',
    'quotations without end': '1:1 DA122',
    'imports within': '1:6 DA122',
    'computed text': '1:8 DA122',
    'broken data': '1:14 DA122',
  }

  test.for(refusedMdx)('%s', async ([why, text, expected]) => {
    const place = toldOtherwise[why]
    expect(await problems(text)).toEqual(place === undefined ? expected : [place])
  })

  test('HTML in Markdown', async () => {
    expect(await problems('---\ntitle: a\n---\nSay <b>this</b>', 'a.md')).toEqual(['4:5 DA122', '4:12 DA122'])
  })
})

describe('only in a case from outside is refused', () => {
  const svg = (inside: string) => `<svg viewBox="0 0 9 9"><title>A</title>${inside}</svg>`
  test.for<[what: string, text: string, problems: readonly string[]]>([
    ['a class, which can look like a notice of the page', '<div className="notice">x</div>', ['1:6 DA122']],
    ['a class by its name in HTML', '<div class="notice">x</div>', ['1:6 DA122']],
    ['an element that takes the focus', '<div tabIndex="0">x</div>', ['1:6 DA122']],
    ['an element that can be written in', '<div contentEditable="true">x</div>', ['1:6 DA122']],
    ['a role', '<div role="alert">x</div>', ['1:6 DA122']],
    ['a role of a drawing', svg('<g role="button"/>'), ['1:43 DA122']],
    ['an id that is no name', svg('<g id="a b"/>'), ['1:43 DA122']],
    ['a slot', '<div slot="a">x</div>', ['1:6 DA122']],
    ['an address on a word', '<b href="#a">x</b>', ['1:4 DA122']],
    ['an address of nothing', svg('<use href="#"/>'), ['1:45 DA122']],
    ['a title of the page', '<title>Another page</title>', ['1:1 DA122']],
    ['a filter', svg('<g filter="url(#a)"/>'), ['1:43 DA122']],
    ['a colour that names several things', svg('<g fill="url(#a) url(#b)"/>'), ['1:43 DA122']],
    ['a function of a style sheet', svg('<g fill="var(--govuk)"/>'), ['1:43 DA122']],
    ['copies of copies', svg('<g id="a"><use href="#b"/></g>'), ['1:50 DA122']],
    ['a pattern of patterns', svg('<pattern><rect fill="url(#b)"/></pattern>'), ['1:49 DA122']],
    ['a copy of itself', svg('<use id="a" href="#a"/>'), ['1:40 DA122']],
    ['more than 50 copies', svg('<use href="#a"/>'.repeat(52)), ['1:840 DA122']],
    ['20,001 letters', 'a'.repeat(20_001), ['1:1 DA122']],
    ['501 asterisks', '*a '.repeat(501), ['1:1 DA122']],
    ['501 brackets that stay open', '[a'.repeat(501), ['1:1 DA122']],
    ['a brace in a text', '<Page title={"}"} />', ['1:16 DA122']],
    ['new Date()', '{new Date()}', ['1:2 DA122']],
    ['a constructor', '<Letter.constructor />', ['1:2 DA122']],
    ['a name that all objects have', '<toString />', ['1:2 DA122']],
    ['a key that all objects have', '<Form title="a" rows={[{ label: "b", value: "c", __proto__: "d" }]} />', ['1:50 DA201']],
    ['an animation', svg('<animate attributeName="href" />'), ['1:41 DA122']],
    ['HTML in a drawing', svg('<foreignObject><p>x</p></foreignObject>'), ['1:41 DA122']],
    ['a frame', '<iframe src="https://a.example/" />', ['1:2 DA122']],
    ['a form of the page', '<form action="https://a.example/"><input name="a" /></form>', ['1:2 DA122', '1:36 DA122']],
    ['data as a link', '[a](data:text/html,x)', ['1:1 DA122']],
    ['a link to a page of the product', '[a](#/device)', ['1:1 DA122']],
    ['a tag that begins in a heading', 'a <b>\n---\n', ['1:1 DA122']],
    ['tags far within each other', `${'<b>'.repeat(150)}a${'</b>'.repeat(150)}`, ['1:1 DA110']],
  ])('%s', async ([, text, expected]) => {
    expect(await problems(text)).toEqual(expected)
  })

  test('a drawing of many parts is no text of many signs', async () => {
    expect(await problems(svg('<path d="M0 0h1"/>'.repeat(1001)))).toEqual([])
  })

  test('whatever signs it has, reading never throws', async () => {
    const signs = ['[', '*a', '<b>', '</b>', '{', '}', '`', '![', '&lt;', '\n', '- ', '> ', '<a ', '\\', '](', '<!--', '[a]: b\n', '<', '/>', '"', "'", '=', '---\n', '<svg>', '{"a"}', '    ', '1. ', '# ', 'import ', '<Page title=']
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map(all => all.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.md', 'a.mdx'), async (words, file) => {
        for (const problem of await problems(words, file)) expect(problem).toMatch(/^\d+:\d+ DA\d\d\d$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('data between braces', () => {
  const parts = ['"a"', "'b'", '`c`', '[', ']', '{', '}', ',', ':', '-', '1', '0', '.5', 'e2', 'a', '__proto__', 'true', 'null']
  const odd = [' ', '\n', '/* x */', '// y\n', '\\', '"', "'", '`', '${', '\\u{e9}', '\\x41', '\\n', '(', ')', '...', '+', '=>', 'é', '_', '\u{2028}']
  const text = fc.oneof(
    fc.array(fc.constantFrom(...parts, ...odd), { maxLength: 12 }).map(all => all.join('')),
    fc.json().map(json => json.replaceAll('"__proto__"', '"proto"')),
    fc.string({ unit: 'grapheme' }).map(words => JSON.stringify(words)),
  )

  test('is read as the parser of the compiler reads it, or not at all', () => {
    let read = 0
    fc.assert(
      fc.property(text, source => {
        const found = readLiteral(source, at => at)
        if (!found.ok || found.data === null) return
        read++
        const expected: unknown = parseExpressionAt(source, 0, { ecmaVersion: 2024, sourceType: 'module' })
        expect(expected).toMatchObject(asJson(found.data))
      }),
      { numRuns: 5000 },
    )
    expect(read).toBeGreaterThan(500)
  })

  test('is read wherever it is written as JSON', () => {
    fc.assert(
      fc.property(fc.json(), json => {
        expect(readLiteral(json, at => at).ok).toBe(true)
      }),
    )
  })

  function asJson(node: unknown): object {
    return JSON.parse(JSON.stringify(node)) as object
  }
})

test('the reader of exhibits holds no code that a page must not run, and no compiler', async () => {
  const { resolve } = config({ mode: 'production', command: 'build' })
  const { outputFiles, metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../../../src/cases/exhibits/exhibit-data.ts')],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    plugins: [
      {
        name: 'as the product',
        setup: ({ onResolve }) => {
          const aliases = resolve?.alias as readonly { readonly find: RegExp; readonly replacement: string }[]
          for (const { find, replacement } of aliases)
            onResolve({ filter: find }, () => (replacement.startsWith('/') ? { path: replacement } : undefined))
        },
      },
    ],
  })
  expect(outputFiles[0]?.text).not.toMatch(/innerHTML|createElement\(|eval\(/)
  expect(Object.keys(metafile.inputs).filter(path => /node_modules\/(?:acorn|mdx-bundler|@mdx-js)\//.test(path))).toEqual([])
})
