import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as React from 'react'
import * as ReactDOM from 'react-dom'
import { renderToStaticMarkup } from 'react-dom/server'
import * as jsxRuntime from 'react/jsx-runtime'
import { describe, expect, test } from 'vitest'
import { exhibitComponents } from '../../../../src/app/ui/exhibits/exhibit.tsx'
import { exhibitModule } from '../../../../src/app/ui/exhibits/exhibit-tree.tsx'
import type { ExhibitModule } from '../../../../src/app/store/library-entry.ts'
import { bundle } from '../../../../src/build/bundle.ts'
import { drawAsData } from '../../../../src/cases/exhibits/exhibit-data.ts'
import { type Draw, ExhibitReader } from '../../../../src/cases/exhibits/read-exhibit.ts'
import type { FolderTexts } from '../../../../src/core/check/folder-texts.ts'

const scenarios = join(import.meta.dirname, '../../../../scenarios')

function folderOf(name: string): FolderTexts {
  const path = join(scenarios, name, 'scenario.yaml')
  const exhibits = readdirSync(join(scenarios, name, 'exhibits')).map(file => `exhibits/${file}`)
  return {
    folder: name,
    scenario: { path, text: readFileSync(path, 'utf8') },
    exhibits: new Map(
      exhibits.map(file => [file, { path: file, text: readFileSync(join(scenarios, name, file), 'utf8') }]),
    ),
  }
}

/** A folder with one page in MDX, or in Markdown. */
function folderWith(text: string, ending = 'mdx'): FolderTexts {
  const file = `exhibits/only.${ending}`
  return {
    folder: 'only',
    scenario: { path: 'scenario.yaml', text: `exhibits:\n  only: { title: Only, kind: page, file: ${file} }\n` },
    exhibits: new Map([[file, { path: file, text: `---\ntitle: A page\n---\n\n${text}` }]]),
  }
}

/** Each exhibit of a folder as a page draws it, by its id; or what is wrong with the first. */
async function drawn<Drawn>(
  folder: FolderTexts,
  draw: Draw<Drawn>,
  moduleOf: (drawn: Drawn) => Pick<ExhibitModule, 'default'>,
) {
  const read = await new ExhibitReader(draw).read(folder)
  const problems = [...read.folder.exhibits.values()].flatMap(({ problems: found = [] }) => found)
  if (problems.length > 0) throw new Error(problems.map(({ code, message }) => `${code} ${message}`).join('\n'))
  return new Map(
    [...read.exhibits].map(([id, { drawn: one, text, drawings }]) => {
      const { default: Exhibit } = moduleOf(one)
      return [
        id,
        { html: renderToStaticMarkup(React.createElement(Exhibit, { components: exhibitComponents })), text, drawings },
      ]
    }),
  )
}

/** As the built product runs it. */
function builtModule(code: string): Pick<ExhibitModule, 'default'> {
  // oxlint-disable-next-line no-implied-eval -- a test of what the build makes
  return new Function('React', 'ReactDOM', '_jsx_runtime', code)(React, ReactDOM, jsxRuntime) as ExhibitModule
}

const built = (folder: FolderTexts) => drawn(folder, bundle, builtModule)
const asData = (folder: FolderTexts) =>
  // What is drawn can be stored and posted: it comes back from JSON the same.
  drawn(folder, drawAsData, tree => exhibitModule(JSON.parse(JSON.stringify(tree)) as typeof tree, ''))

const cases = readdirSync(scenarios).filter(name => !name.includes('.') && name !== 'pictures')

test.for(cases)('every exhibit of %s is drawn as data as it is when it is built', async name => {
  const folder = folderOf(name)
  const expected = await built(folder)
  expect(expected.size).toBeGreaterThan(1)
  expect(await asData(folder)).toEqual(expected)
})

describe('as data, as when it is built:', () => {
  test.for([
    'One *two* **three** `four` and\nfive  \n  six.\n\n> Said\n>\n> twice',
    '- one\n- two\n\n1. first\n\n   and more\n2. second\n   - inner\n\n7. seven',
    '- one\n- two\n  > said\n- `three`',
    '# A heading\n\n---\n\n```\ncode < here\n```\n\n```\n```',
    '[One](https://a.example/b "Title"), [two][a] and [A].\n\n[a]: https://a.example/\n[A]: https://b.example/',
    '&nbsp;&amp; &copy; \\* \\_',
    'A line\\\nand\\\n*another*',
  ])('%s', async text => {
    const expected = (await built(folderWith(text))).get('only')?.html
    expect((await asData(folderWith(text))).get('only')?.html).toBe(expected)
    expect(expected).toContain('exhibit-page')
    expect((await asData(folderWith(text, 'md'))).get('only')?.html).toBe(expected)
  })

  test.for([
    '<b>Bold</b> and <i>{"italic"}</i>{/* nothing */}',
    '<table>\n  <tbody>\n    <tr><td colSpan="2">One</td><td>{`two`}</td></tr>\n  </tbody>\n</table>',
    '<div>\n\nA paragraph.\n\n- a list\n\n</div>',
    '<div><b>One</b></div>\n\n<b>Alone</b>\n\n<b>Two</b> <i>together</i>',
    '<svg viewBox="0 0 9 9" role="img"><title>A square</title><rect strokeWidth={2} width="9" x={-1} /></svg>',
    '<Form title={"A \'form\'"} rows={[{ label: "One", value: `a` }, { "label": \'Two\\x7D\', value: "\\u{e9}" }, ]} />',
    '<Letter from="A" to="B" date="C" address={[\n    "One", // the first\n    "Two",\n  ]}>\n\nDear all\n\n</Letter>',
    '> <Page title="Inside">\n> words\n> </Page>',
    '<>One</>\n\n<br />\n\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
  ])('%s', async text => {
    const expected = (await built(folderWith(text))).get('only')
    expect((await asData(folderWith(text))).get('only')).toEqual(expected)
    expect(expected?.html).toContain('exhibit-page')
  })
})

describe('in a case from outside', () => {
  test('ids are set apart from those of the page, and still name their parts', async () => {
    const drawing =
      '<svg viewBox="0 0 9 9" aria-labelledby="t"><title id="t">A</title><g id="a"><path d="M0 0" /></g><use href="#a" fill="url(#a)" /></svg>'
    const html = (await asData(folderWith(drawing))).get('only')?.html
    expect(html).toContain(
      '<svg viewBox="0 0 9 9" aria-labelledby="exhibit-t"><title id="exhibit-t">A</title><g id="exhibit-a"><path d="M0 0"></path></g><use href="#exhibit-a" fill="url(#exhibit-a)"></use></svg>',
    )
  })

  test('the title of a drawing is one text, as React wants it', async () => {
    const drawing = '<svg viewBox="0 0 9 9"><title>A {"square"}</title></svg>'
    expect((await asData(folderWith(drawing))).get('only')?.html).toContain('<title>A square</title>')
  })

  test('a break that holds words does not stop the page', async () => {
    expect((await asData(folderWith('<br>words</br>'))).get('only')?.html).toContain('<br/>')
  })
})
