import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { guidePlugin } from '../../src/build/guide-plugin.ts'
import { callHook } from '../support/call-hook.ts'

/** What the module says that is made of a page. */
async function toGuide(markdown: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'guide.md'), markdown)
  const code = String(await callHook(guidePlugin(folder), 'load', '\0virtual:guide/guide'))
  const { default: guide } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown }
  return guide
}

test('a guide has its title, what stands before the first heading, and a part for each heading', async () => {
  expect(await toGuide('# How to\n\nRead this.\n\n## If it fails: stop!\n\n- One\n- Two\n\n## Then\n')).toEqual({
    title: 'How to',
    opening: [['p', 'Read this.']],
    parts: [
      { id: 'if-it-fails-stop', title: 'If it fails: stop!', text: [['ul', [['p', 'One']], [['p', 'Two']]]] },
      { id: 'then', title: 'Then', text: [] },
    ],
  })
})

test('a listing stays as it was written, line by line', async () => {
  expect(await toGuide('# How to\n\n```yaml whole-file\nscenes:\n  start: "a"\n```\n')).toEqual({
    title: 'How to',
    opening: [['p', ['code', 'scenes:\n  start: "a"']]],
    parts: [],
  })
})

test('a heading further down is refused, as no page shows one', async () => {
  await expect(toGuide('# How to\n\n### Too deep\n')).rejects.toThrow('one level of headings')
})
