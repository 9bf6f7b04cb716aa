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
  ])('%s', inside => {
    expect(codesIn(around(inside))).toEqual([pictures.pictureHolds.code])
  })

  test('but not a part of the same picture', () => {
    const inside =
      '<defs><path id="r" d="M0 0h9"/></defs><use href="#r"/><rect fill="url(#r)" clip-path=\'url("#r")\'/>'
    expect(codesIn(around(inside))).toEqual([])
  })
})

test('what is wrong is told at its place in the file', () => {
  const text = around('<rect/><script/>')
  const read = readPicture(text, 'desk.svg')
  expect(read.ok ? [] : read.problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(['<script/>'])
})
