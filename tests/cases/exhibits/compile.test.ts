import { join } from 'node:path'
import * as React from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as jsxRuntime from 'react/jsx-runtime'
import { describe, expect, test, vi } from 'vitest'
import { exhibitComponents } from '../../../src/app/ui/exhibits/exhibit.tsx'
import { checkFolder } from '../../../src/build/scenario-folder.ts'
import { compiled, type ExhibitSource, problemsOf } from './compile.ts'
import { refusedMdx } from './refused-mdx.ts'

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
    test.for(refusedMdx)('%s', async ([, text, problems]) => {
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
