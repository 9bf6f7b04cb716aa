import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { pageOf } from '../../src/build/one-file.ts'

const logo = Buffer.from('<svg/>')
const council = ":root { --council-name: 'Tenpenny' }\n.logo { background: url('./council-logo.svg') }\n"

function page(script: string, style = 'p{color:red}'): string {
  return pageOf({ script, style, licences: 'MIT & <ISC>', council, logo })
}

/** What a browser takes for the text of the page's only script and only style. */
function inside(html: string, element: 'script' | 'style'): string {
  return new RegExp(`<${element}>([^]*?)</${element}`, 'i').exec(html)?.[1] ?? ''
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('the policy lets run this script and this style, and nothing else', () => {
  const [, policy] = /content="(default-src[^"]+)"/.exec(page('go()')) ?? []
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash('go()')}`,
    `style-src ${hash('p{color:red}')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types',
  ])
})

test('a script whose strings would end it, or begin a comment, says the same without doing so', () => {
  const script = inside(page('said = "</script><!-- </SCRIPT>"'), 'script')
  expect(script).toBe(String.raw`said = "\x3C/script>\x3C!-- \x3C/SCRIPT>"`)
  // oxlint-disable-next-line typescript/no-implied-eval -- it is what a browser does with it.
  expect(new Function(`let said; ${script}; return said`)()).toBe('</script><!-- </SCRIPT>')
})

test('what a browser would read in another way stops the build', () => {
  expect(() => page('a<!--b')).toThrow(SyntaxError)
  expect(() => page('a = "\0"')).toThrow('a sign that browsers replace')
  expect(() => page('a = `one\r\ntwo`')).toThrow('a sign that browsers replace')
  expect(() => page('go()', 'p::after{content:"</style>"}')).toThrow('the end of its own element')
})

test('the licences are in the page as text, whatever signs are in them', () => {
  const [, text] = /<template id="licences">([^]*?)<\/template>/.exec(page('go()')) ?? []
  expect(text).toBe('MIT &amp; &lt;ISC>')
})

test('the council’s lines stand at the top, with the logo in them', () => {
  const address = `data:image/svg+xml;base64,${logo.toString('base64')}`
  const [, lines] = /<template id="council">\n([^]*?)\n<\/template>/.exec(page('go()')) ?? []
  expect(lines).toBe(council.replace('./council-logo.svg', address).trim())
})
