import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { licencesFile } from '../../src/build/licences.ts'
import { oneFile } from '../../src/build/one-file.ts'
import { callHook } from '../support/call-hook.ts'

const logo = Buffer.from('<svg/>')
const council = ":root { --council-name: 'Tenpenny' }\n.logo { background: url('./council-logo.svg') }\n"
const contacts = '{ "checked": { "by": "</template> R&D", "on": "" } }\n'

async function page(script: string, style = 'p{color:red}'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'one-file-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'council.css'), council)
  await writeFile(join(folder, 'council-logo.svg'), logo)
  await writeFile(join(folder, 'contacts.json'), contacts)
  const bundle = {
    'app.js': { type: 'chunk', code: script },
    'app.css': { type: 'asset', fileName: 'app.css', source: style },
    [licencesFile]: { type: 'asset', fileName: licencesFile, source: '\uFEFFMIT & <ISC>' },
  }
  return String(
    await callHook(oneFile({ app: folder, council: folder, form: 'one-file' }), 'generateBundle', {}, bundle),
  )
}

/** What a browser takes for the text of the page's only script and only style. */
function inside(html: string, element: 'script' | 'style'): string {
  return new RegExp(`<${element}>([^]*?)</${element}`, 'i').exec(html)?.[1] ?? ''
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('the policy lets run this script and this style, and nothing else', async () => {
  const [, policy] = /content="(default-src[^"]+)"/.exec(await page('go()')) ?? []
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

test('a script whose strings would end it, or begin a comment, says the same without doing so', async () => {
  const script = inside(await page('said = "</script><!-- </SCRIPT>"'), 'script')
  expect(script).toBe(String.raw`said = "\x3C/script>\x3C!-- \x3C/SCRIPT>"`)
  // oxlint-disable-next-line typescript/no-implied-eval -- it is what a browser does with it.
  expect(new Function(`let said; ${script}; return said`)()).toBe('</script><!-- </SCRIPT>')
})

test('what a browser would read in another way stops the build', async () => {
  await expect(page('a<!--b')).rejects.toThrow(SyntaxError)
  await expect(page('a = "\0"')).rejects.toThrow('a sign that browsers replace')
  await expect(page('a = `one\r\ntwo`')).rejects.toThrow('a sign that browsers replace')
  await expect(page('go()', 'p::after{content:"</style>"}')).rejects.toThrow('the end of its own element')
})

test('the licences are in the page as text, whatever signs are in them', async () => {
  const [, text] = /<template id="licences">([^]*?)<\/template>/.exec(await page('go()')) ?? []
  expect(text).toBe('MIT &amp; &lt;ISC>')
})

test('the council’s lines stand at the top, with the logo in them', async () => {
  const address = `data:image/svg+xml;base64,${logo.toString('base64')}`
  const [, lines] = /<template id="council">\n([^]*?)\n<\/template>/.exec(await page('go()')) ?? []
  expect(lines).toBe(council.replace('./council-logo.svg', address).trim())
})

test('the council’s contacts stand below them, and mean the same whatever signs are in them', async () => {
  const [, lines = ''] = /<template id="contacts">\n([^]*?)\n<\/template>/.exec(await page('go()')) ?? []
  expect(lines).not.toMatch(/[<&]/)
  expect(JSON.parse(lines)).toEqual(JSON.parse(contacts))
})
