import { describe, expect, test } from 'vitest'
import { pictures } from '../../../src/core/diagnostics/syntax.ts'
import { readPicture } from '../../../src/core/scenario/picture.ts'

const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200">'
const around = (inside: string) => `${open}<title>A desk</title>${inside}</svg>`

function codesIn(text: string): readonly string[] {
  const read = readPicture(text, 'desk.svg')
  return read.ok ? [] : read.problems.map(({ code }) => code)
}

test('a picture is read with its title, its description and its size', () => {
  const text = `<?xml version="1.0"?>\n<!-- Drawn -> by hand -->\n${open}
<title>Fish &amp; chips,
  and a van</title><desc>It is early.</desc><text x="3">1 &lt; 2</text></svg>\n`
  expect(readPicture(text, 'desk.svg')).toEqual({
    ok: true,
    picture: { src: 'desk.svg', alt: 'Fish & chips, and a van It is early.', width: 640, height: 200 },
  })
})

test.for([
  ['', 'nothing'],
  ['no markup', 'text only'],
  [`${open}<title>A desk</title>`, 'an element that is not closed'],
  [around('<g><rect/></svg>'), 'elements that cross'],
  [around('<rect width=4/>'), 'an attribute without quotes'],
  [around('<text>Fish & chips</text>'), 'a bare ampersand'],
  [`${around('')}<svg/>`, 'a second picture'],
  [`${around('')} and more`, 'text after the end'],
  ['<svg xmlns="http://www.w3.org/2000/svg" width="640"><title>A desk</title></svg>', 'no size'],
  ['<svg viewBox="0 0 640 200"><title>A desk</title></svg>', 'no namespace'],
  ['<html xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 2"><title>A desk</title></html>', 'another root'],
] as const)('%s is refused: %s', ([text]) => {
  expect(codesIn(text)).toContain(pictures.pictureBroken.code)
})

test.for([
  `${open}<rect/></svg>`,
  `${open}<title> </title></svg>`,
  `${open}<rect/><title>Too late</title></svg>`,
  `${open}<!-- <title>Hidden</title> --></svg>`,
])('%s has no title', text => {
  expect(codesIn(text)).toEqual([pictures.pictureWithoutTitle.code])
})

describe('what could run, load or lead somewhere is refused:', () => {
  test.for([
    '<script>go()</script>',
    '<foreignObject/>',
    '<style>rect{fill:red}</style>',
    '<image href="a.png"/>',
    '<a href="#b"/>',
    '<animate/>',
    '<rect onload="go()"/>',
    '<rect ONCLICK="go()"/>',
    '<rect style="fill:red"/>',
    '<use href="other.svg#a"/>',
    '<use xlink:href="https://a.example/b.svg"/>',
    '<rect fill="url(https://a.example/b)"/>',
    '<rect fill="URL( \'b.svg#c\' )"/>',
    String.raw`<rect fill="\75 rl(b)"/>`,
    '<g xml:base="https://a.example/"/>',
    '<rect fill="ur&#108;(https://a.example/b)"/>',
    '<use href="&#35;a"/>',
    '<g xmlns="http://www.w3.org/1999/xhtml"/>',
    '<g xmlns:x="http://www.w3.org/1999/xlink"/>',
    '<rect class="notice"/>',
    '<rect tabindex="0"/>',
    '<rect filter="url(#f)"/>',
    '<set attributeName="href" to="https://a.example/"/>',
    '<svg:script/>',
  ])('%s', inside => {
    expect(codesIn(around(inside))).toEqual([pictures.pictureHolds.code])
  })

  test('a style sheet before the picture is refused', () => {
    expect(codesIn(`<?xml-stylesheet href="https://a.example/b.css"?>${around('')}`)).toEqual([
      pictures.pictureBroken.code,
    ])
  })

  test('entities of its own are refused', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "ha">]>${around('<text>&a;</text>')}`
    expect(codesIn(bomb)).toEqual([pictures.pictureBroken.code])
  })

  test('but not a part of the same picture', () => {
    const inside =
      '<defs><path id="r" d="M0 0h9"/></defs><use href="#r"/><rect fill="url(#r)" clip-path=\'url("#r")\'/>'
    expect(codesIn(around(inside))).toEqual([])
  })
})

describe('what could keep a browser busy is refused:', () => {
  const broken = [pictures.pictureBroken.code]
  test('copies of copies', () => {
    expect(
      codesIn(around('<g id="a"><rect/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>')),
    ).toEqual(broken.concat(broken))
  })

  test.for([
    '<pattern id="a"><rect/></pattern><pattern id="b"><rect fill="url(#a)"/></pattern>',
    '<symbol><use href="#a"/></symbol>',
    '<use id="a" href="#a"/>',
    '<g id="a" clip-path="url(#a)"/>',
  ])('a part that shows a part: %s', inside => {
    expect(codesIn(around(inside))).toEqual(broken)
  })

  test('more than 50 copies', () => {
    const copies = (count: number) => around(`<g id="a"/>${'<use href="#a"/>'.repeat(count)}`)
    expect([codesIn(copies(50)), codesIn(copies(51))]).toEqual([[], broken])
  })

  test('more than 2,000 elements, or more than 100,000 letters', () => {
    expect(codesIn(around('<g></g>'.repeat(1998)))).toEqual([])
    expect(codesIn(around('<rect/>'.repeat(1999)))).toEqual(broken)
    expect(codesIn(around(`<path d="${'M0 0h9'.repeat(20_000)}"/>`))).toEqual(broken)
  })

  test('comments that never end', () => {
    const started = performance.now()
    expect(codesIn(around(`<!-- -->${'<!--'.repeat(24_000)}`))).toEqual(broken)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

test('what is wrong is told at its place in the file', () => {
  const text = around('<rect/><script/>')
  const read = readPicture(text, 'desk.svg')
  expect(read.ok ? [] : read.problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(['<script/>'])
})
