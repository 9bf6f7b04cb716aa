import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseIn, type CaseInPlayer, caseMark, withCase } from '../../src/cases/one-file-player.ts'
import { marketScript } from '../support/market.ts'

/** As `desktop-audit.html` is built: its script names the place of a case a second time, and so does a text in it. */
const page = `<!doctype html>\n<body>\n${caseMark}\n<div id="root"></div>\n<script>const mark = "\\x3C!-- ${caseMark}\n<body>"</script>\n`

function held(more: Partial<CaseInPlayer> = {}): CaseInPlayer {
  const { id, version, title, family, summary, minutes, minutesAlone, digests } = marketScript
  const card = { id, version, title, family, summary, minutes, minutesAlone, decisions: 2, hasOfficers: true, touches: [] }
  return { card, digests, fileName: 'case.zip', bytes: new TextEncoder().encode('id: small'), ...more }
}

/** What stands in the element of the case, as a browser gives it. */
function dataIn(html: string): string {
  return /<script type="application\/json" id="case">([^]*?)<\/script>\n/.exec(html)?.[1] ?? ''
}

test('a case comes out of the page as it was put in, and all else in the page stays', () => {
  const one = held({ bytes: Uint8Array.from({ length: 70_000 }, (_, index) => index % 251) })
  const made = withCase(page, one)
  if (!made.ok) throw new Error(made.problem)
  expect(caseIn(dataIn(made.html))).toEqual(one)
  expect(made.html.replace(/<script type="application\/json".*<\/script>\n/, '')).toBe(page)
  expect(made.html.indexOf('id="case"')).toBeLessThan(made.html.indexOf('<div id="root">'))
})

test('whatever it is called and holds, nothing of it ends the element or begins a comment', () => {
  const one = held()
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script>', '<!--', '<script', '$&', '\u2028\r\n'))
  fc.assert(
    fc.property(texts, fc.uint8Array(), (title, bytes) => {
      const made = withCase(page, { ...one, card: { ...one.card, title }, bytes: new Uint8Array(bytes) })
      const data = made.ok ? dataIn(made.html) : ''
      expect(data).not.toContain('<')
      expect(caseIn(data)).toMatchObject({ card: { title }, bytes: new Uint8Array(bytes) })
    }),
  )
})

test.for([
  ['holds a case', 'This file has a case in it. Choose the desktop-audit.html that you copied it from.'],
  ['is another page', 'This is not a desktop-audit.html that can take a case.'],
  ['is of a later version', 'This desktop-audit.html is of another version.'],
])('a file that %s is refused in a sentence', ([which, says]) => {
  const one = held()
  const full = withCase(page, one)
  const pages: Readonly<Record<string, string>> = {
    'holds a case': full.ok ? full.html : '',
    'is another page': '<!doctype html>\n<body>\n<div id="root"></div>',
    'is of a later version': page.replace('case 1', 'case 2'),
  }
  const made = withCase(pages[which ?? ''] ?? '', one)
  expect(made.ok ? '' : made.problem).toContain(says)
})

test.for(['', 'null', '5', '{}', '{"version":2}', '{"version":1,"fileName":"a.zip","bytes":"%"}'])(
  'data that is not as we write it is no case: %s',
  json => {
    expect(caseIn(json)).toBe(undefined)
  },
)
