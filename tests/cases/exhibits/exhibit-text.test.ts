import { describe, expect, test } from 'vitest'
import { readPicture } from '../../../src/core/scenario/picture.ts'
import type { ExhibitKind } from '../../../src/core/scenario/schema.ts'
import { productScenarios } from '../../support/shelf.ts'
import { wordsOf } from './compile.ts'

describe('the words of a shape', () => {
  test.for<[kind: ExhibitKind, matter: string, words: string]>([
    [
      'letter',
      'from: R. Vale\naddress: [1 High Street, Brackenholt]\nto: The clerk\ndate: Monday\nreference: 0042\nsubject: A gate\nsigned: Ro',
      'From: R. Vale\n1 High Street\nBrackenholt\nTo: The clerk\nDate: Monday\nOur reference: 0042\nSubject: A gate\n\nText.\n\nSigned: Ro',
    ],
    [
      'email',
      'from: R. Vale\nfrom-address: r@vale.example\nto: The clerk\ndate: Monday\nsubject: A gate\nattachments: [a.pdf, b.pdf]',
      'From: R. Vale <r@vale.example>\nTo: The clerk\nDate: Monday\nSubject: A gate\nAttachments: a.pdf, b.pdf\n\nText.',
    ],
    [
      'form',
      'title: A visit\nreference: F1\nrows:\n  - { label: Seen, value: Nobody }\n  - { label: Rating, value: "" }\nsigned: Ro\ndate: Monday',
      'A visit\nReference: F1\nSeen: Nobody\nRating: (left empty)\n\nText.\n\nSigned: Ro\nDate: Monday',
    ],
    [
      'ledger',
      'caption: Cash\ncolumns: [Day, Out]\nrows:\n  - [1 Oct, 1.50]\n  - [2 Oct, ""]\nnote: Counted.',
      'Cash\nDay | Out\n1 Oct | 1.50\n2 Oct | \n\nText.\n\nNote: Counted.',
    ],
    ['plan', 'caption: A shop\ndescription: One room.', 'A shop\n\nText.\n\nThe plan in words: One room.'],
    [
      'page',
      'title: Notice\nlook: poster\nsource: A window\ndate: Monday',
      'Notice\n\nText.\n\nSource: A window\nDate: Monday',
    ],
  ])('%s', async ([kind, matter, words]) => {
    const text = `---\n${matter}\n---\n\nText.\n`
    expect(await wordsOf({ file: 'a.md', text, kind })).toBe(words)
  })
})

describe('the words of what stands in a shape', () => {
  test.for<[mdx: string, words: string]>([
    ['One *line*\nand its `rest`.\n\n# Next', 'One line and its rest.\n\nNext'],
    ['1. one\n2. two\n   - inner', '1. one\n2. two\n- inner'],
    ['> Said\n>\n> twice', '“Said\ntwice”'],
    ['First\\\nsecond {"third"}{/* nothing */}', 'First\nsecond third'],
    ['[The Act](https://example.org)\n\n---\n\nEnd', 'The Act\n\nEnd'],
    ['<dl>\n<dt>Name</dt>\n<dd>R. *Vale*</dd>\n</dl>', 'Name\n\nR. Vale'],
    ['<p>One <b>bold</b> word</p>', 'One bold word'],
    [
      '<table>\n<caption>Cars</caption>\n<tbody>\n<tr><th>Day</th><td>Plate</td></tr>\n<tr><th>1</th><td>None</td></tr>\n</tbody>\n</table>',
      'Cars\nDay | Plate\n1 | None',
    ],
    [
      '<svg viewBox="0 0 9 9">\n<title>A shop</title>\n<desc>One room</desc>\n<text>Door</text>\n</svg>',
      'Drawing: A shop. One room',
    ],
    ['<Page title="Notice">\n\nText\n\n</Page>\n\nAfter', 'Notice\n\nText\n\nAfter'],
    ['<Form title="a" rows={[{ label: "n", value: -1.50 }]} />', 'a\nn: -1.50'],
  ])('%j', async ([text, words]) => {
    expect(await wordsOf({ file: 'a.mdx', text, kind: 'page' })).toBe(words)
  })
})

test('each plan and each picture of a document is there as an SVG file of its own', async () => {
  for (const { scenario, drawings } of await productScenarios())
    for (const [id, { kind, picture }] of scenario.exhibits) {
      const drawn = drawings.get(id) ?? []
      expect(drawn).toHaveLength(kind === 'plan' || picture !== undefined ? 1 : 0)
      for (const { svg, alt, width, height } of drawn) {
        expect(readPicture(svg, id)).toEqual({ ok: true, picture: { src: id, alt, width, height } })
        expect(svg).not.toContain('currentColor')
      }
    }
})

test('a plan has the names of SVG, not of React, and says what it shows', async () => {
  const larkspindle = (await productScenarios()).find(({ script }) => script.id === 'larkspindle-parade')
  const [plan] = larkspindle?.drawings.get('licence-plan') ?? []
  expect(plan?.svg).toContain('stroke-dasharray="4 4" stroke-width="5"')
  expect(plan?.svg).toMatch(/^<svg xmlns="[^"]+" font-family="[^"]+" viewBox="0 0 420 380"/)
  expect(plan?.alt).toMatch(/^Plan of Larkspindle News as licensed/)
})
