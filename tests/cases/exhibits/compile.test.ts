import { join } from 'node:path'
import * as React from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as jsxRuntime from 'react/jsx-runtime'
import { describe, expect, test, vi } from 'vitest'
import { exhibitComponents } from '../../../src/app/ui/exhibits/exhibit.tsx'
import { checkFolder } from '../../../src/build/scenario-folder.ts'
import { compiled, type ExhibitSource, problemsOf } from './compile.ts'

describe('one exhibit', () => {
  const letter = `---
from: R. Vale
address: [1 High Street, Brackenholt]
to: The clerk
date: Monday
---
Dear *clerk*,

# A heading
`

  describe('an exhibit compiles to a component', () => {
    test('of Markdown, whose front matter fills the shape of its kind', async () => {
      const given = 'from=["R. Vale"] address=[["1 High Street","Brackenholt"]] to=["The clerk"] date=["Monday"]'
      expect(await drawn({ file: 'a.md', text: letter, kind: 'letter' })).toBe(
        `<Letter ${given}><p>Dear <em>clerk</em>,</p><h4>A heading</h4></Letter>`,
      )
    })

    test('of front matter alone, when the shape holds everything', async () => {
      const text = '---\ncaption: Cash\ncolumns: [Day, Out]\nrows:\n  - [1, 1.50]\n---\n'
      expect(await drawn({ file: 'a.md', text, kind: 'ledger' })).toBe(
        '<Ledger caption=["Cash"] columns=[["Day","Out"]] rows=[[["1","1.50"]]]></Ledger>',
      )
    })

    test('of MDX, which uses shapes by name', async () => {
      const text = '<Email from="A" fromAddress="a@x.example" to="B" date="Monday" subject="C">\n\nText\n\n</Email>'
      expect(await drawn({ file: 'a.mdx', text, kind: 'email' })).toBe(
        '<Email from=["A"] fromAddress=["a@x.example"] to=["B"] date=["Monday"] subject=["C"]><p>Text</p></Email>',
      )
    })

    test('of MDX with front matter, as Markdown does', async () => {
      const text = '---\ncaption: A shop\ndescription: One room\n---\n<svg><title>Shop</title></svg>\n'
      expect(await drawn({ file: 'a.mdx', text, kind: 'plan' })).toBe(
        '<Plan caption=["A shop"] description=["One room"]><svg><title>Shop</title></svg></Plan>',
      )
    })

    test('of a drawing that names its own parts', async () => {
      const text =
        '<svg><title>Shop</title><rect id="a" fill="url(#b)" mask={"url( \'#c\' )"} aria-label="The url(s)" /></svg>'
      expect(await problemsOf({ file: 'a.mdx', text, kind: 'page' })).toEqual([])
    })

    test('with nothing of what it is made of but React', async () => {
      const { drawn: code } = await compiled({ file: 'a.md', text: letter, kind: 'letter' })
      expect(code).not.toMatch(/eval|new Function|import\(|frontmatter|jsxDEV|_mdx_bundler/)
    })

    test.for(['\n', '\r\n'])('with lines that end in %j', async end => {
      const text = letter.replaceAll('\n', end)
      expect(await drawn({ file: 'a.md', text, kind: 'letter' })).toContain('<em>clerk</em>')
    })
  })

  describe('an exhibit that cannot be drawn or printed is refused at the place', () => {
    test.for<[why: string, text: string, problems: string[]]>([
      ['imports', '\nimport x from "./x"\n\nText', ['2:1 DA122']],
      ['exports', 'Text\n\nexport const x = 1', ['3:1 DA122']],
      ['imports within', 'See {import("./x")}', ['1:5 DA122']],
      ['computed text', 'See {1 + 1}', ['1:5 DA122']],
      ['a computed attribute', '<Page title={document.title} />', ['1:14 DA122']],
      ['a computed cell', '<Form title="a" rows={[\n  { label: "b", value: c() }]} />', ['2:24 DA122']],
      ['spread attributes', '<Page {...props} />', ['1:7 DA122']],
      ['an unknown shape', 'a\n\n<Leter />', ['3:2 DA122']],
      ['a member of something', '<Page.title />', ['1:2 DA122']],
      ['a script', '<script>go()</script>', ['1:2 DA122']],
      ['a picture', '![plan](plan.png)', ['1:1 DA122']],
      ['an img', '<img src="x" />', ['1:2 DA122']],
      ['a handler', '<p onClick="x">a</p>', ['1:4 DA122']],
      ['inner HTML', '<p dangerouslySetInnerHTML={{ __html: "x" }} />', ['1:4 DA122']],
      ['a style', '<p style={{ color: "red" }}>a</p>', ['1:4 DA122']],
      ['a link to a script', '[a](javascript:go())', ['1:1 DA122']],
      ['an outer href', '<svg><title>a</title><use href="//x/y.svg" /></svg>', ['1:27 DA122']],
      ['an outer xlink:href', '<svg><title>a</title><use xlink:href="//x/y.svg" /></svg>', ['1:27 DA122']],
      ['an outer fill', '<svg><title>a</title><rect fill="url(http://x.example/a)" /></svg>', ['1:28 DA122']],
      ['an outer filter', '<svg><title>a</title><g filter="URL( //x.example/a#b )" /></svg>', ['1:25 DA122']],
      ['an outer mask', `<svg><title>a</title><g mask='url("a.svg#b")' /></svg>`, ['1:25 DA122']],
      ['an outer cursor', '<svg><title>a</title><g cursor="url(#a), url(b.png), auto" /></svg>', ['1:25 DA122']],
      ['an outer set', `<svg><title>a</title><g cursor='image-set("b.png" 1x), auto' /></svg>`, ['1:25 DA122']],
      ['an outer clip in braces', '<svg><title>a</title><g clipPath={"url(b.svg#a)"} /></svg>', ['1:25 DA122']],
      ['an outer stroke in a list', '<svg><title>a</title><g stroke={["url(b.svg)"]} /></svg>', ['1:25 DA122']],
      [
        'an outer marker with escapes',
        String.raw`<svg><title>a</title><g marker-end="\75 r\l(b)" /></svg>`,
        ['1:25 DA122'],
      ],
      ['a picture behind a table', '<table background="a.png"></table>', ['1:8 DA122']],
      ['a drawing without title', '<svg><g><title>a</title></g></svg>', ['1:2 DA122']],
      ['an unknown attribute', '<Page title="a" sauce="b" />', ['1:17 DA201']],
      ['a missing attribute', 'a\n\n<Page source="b" />', ['3:2 DA202']],
      ['an empty attribute', '<Page title="" />', ['1:13 DA211']],
      ['an attribute without value', '<Page title />', ['1:7 DA211']],
      ['a list for a text', '<Page title={["a"]} />', ['1:13 DA203']],
      ['a text for a list', '<Form title="a" rows="b" />', ['1:22 DA203']],
      [
        'an unknown key in a row',
        '<Form title="a" rows={[{ label: "b", valu: "c" }]} />',
        ['1:24 DA202', '1:38 DA201'],
      ],
      ['a short row', '<Ledger caption="a" columns={["b", "c"]} rows={[["d"]]} />', ['1:49 DA122']],
      ['a tag left open', '\n<Page title="a">\n\ntext', ['2:1 DA122']],
      ['a brace left open', 'a {b', ['1:4 DA122']],
      ['a bare bracket', 'a <= b', ['1:4 DA122']],
      ['quotations without end', `${'>'.repeat(10_000)} a`, ['1:1 DA110']],
      ['tags without end', `${'<b>'.repeat(10_000)}a${'</b>'.repeat(10_000)}`, ['1:1 DA110']],
      ['broken data', '<Page title={a b} />', ['1:15 DA122']],
    ])('%s', async ([, text, problems]) => {
      expect(await problemsOf({ file: 'a.mdx', text, kind: 'page' })).toEqual(problems)
    })

    test.for<[why: string, text: string, problems: string[]]>([
      ['no front matter', 'Text', ['1:1 DA122']],
      ['an empty file', '', ['1:1 DA122']],
      ['front matter left open', '---\ntitle: a\n', ['1:1 DA122']],
      ['front matter in JavaScript', '---js\nmodule.exports = { title: "a" }\n---\n', ['1:1 DA122']],
      ['an unknown key', '---\ntitle: a\nsauce: b\n---\n', ['3:1 DA201']],
      ['a missing key', '---\nsource: b\n---\n', ['2:1 DA202']],
      ['a list for a text', '---\ntitle: [a]\n---\n', ['2:1 DA203']],
      ['an empty value', '---\ntitle:\n---\n', ['2:1 DA211']],
      ['what is no YAML', '---\ntitle: a: b\n---\n', ['2:8 DA703']],
      ['HTML', '---\ntitle: a\n---\nSay <b>this</b>', ['4:5 DA122', '4:12 DA122']],
      ['HTML beside an unknown key', '---\ntitle: a\nx: y\n---\n<div>a</div>', ['3:1 DA201', '5:1 DA122']],
    ])('in Markdown: %s', async ([, text, problems]) => {
      expect(await problemsOf({ file: 'a.md', text, kind: 'page' })).toEqual(problems)
    })
  })

  /** An exhibit as markup, each shape with what it was given. */
  async function drawn(source: ExhibitSource): Promise<string> {
    const { drawn: code } = await compiled(source)
    // oxlint-disable-next-line typescript/no-implied-eval -- because the module that is built does the same without it
    const run = new Function('React', 'ReactDOM', '_jsx_runtime', code)
    const Exhibit = (run(React, {}, jsxRuntime) as { default: React.ComponentType<{ components: object }> }).default
    const names = ['Letter', 'Email', 'Form', 'Ledger', 'Plan', 'Page']
    const components = Object.fromEntries(names.map(name => [name, shape(name)]))
    return renderToStaticMarkup(React.createElement(Exhibit, { components }))
      .replaceAll('&quot;', '"')
      .replaceAll(/<(\/?)x-(\w+)( data-given="([^>]*)")?>/g, (_, slash, name, attributes, given = '') =>
        attributes === undefined ? `<${slash}${name}>` : `<${name} ${given}>`,
      )
  }

  function shape(name: string) {
    return ({ children, ...props }: { children?: React.ReactNode }) => {
      const given = Object.entries(props).map(([key, value]) => `${key}=[${JSON.stringify(value)}]`)
      return React.createElement(`x-${name}`, { 'data-given': given.join(' ') }, children)
    }
  }
})

describe('every exhibit', () => {
  test('every exhibit that comes with the product is drawn without a complaint of React', async () => {
    const folder = join(import.meta.dirname, '../../../scenarios/larkspindle-parade')
    const { exhibits, folder: checked } = await checkFolder(folder, { today: '2026-11-24' })
    expect([...checked.exhibits.values()].flatMap(({ problems = [] }) => problems)).toEqual([])
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    const drawn = [...exhibits].map(([id, { drawn: code }]) => [id, /class="exhibit-[a-z -]+"/.test(markup(code))])
    expect(drawn).toEqual([...exhibits.keys()].map(id => [id, true]))
    expect(complaints.mock.calls).toEqual([])
    complaints.mockRestore()
  })

  function markup(code: string): string {
    // oxlint-disable-next-line typescript/no-implied-eval -- because the module that is built does the same without it
    const run = new Function('React', 'ReactDOM', '_jsx_runtime', code)
    const { default: Exhibit } = run(React, {}, jsxRuntime) as {
      default: React.ComponentType<{ components: object }>
    }
    return renderToStaticMarkup(React.createElement(Exhibit, { components: exhibitComponents }))
  }
})
