import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createServer, loadConfigFromFile, type Plugin, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect } from 'vitest'
import { livePlugin } from '../../../src/build/live-plugin.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { addressOf } from '../support/build-and-serve.ts'
import { checkout } from '../support/build.ts'
import { begin, mouse, takeTurn } from '../support/player.ts'
import { test } from '../support/visit.ts'

let folder: string
let server: ViteDevServer

/** `npm run dev` as it is, but on a copy of the cases. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'))
  await cp(join(checkout, 'scenarios'), folder, { recursive: true })
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'development' }, join(checkout, 'vite.config.ts'))
  const config = loaded?.config ?? {}
  const others = (config.plugins ?? []).flat().filter(plugin => (plugin as Plugin).name !== 'scenarios-live')
  server = await createServer({
    ...config,
    configFile: false,
    plugins: [...others, livePlugin(folder)],
    server: { port: 0, fs: { allow: [checkout, folder] } },
    logLevel: 'silent',
  })
  await server.listen()
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** By this the server tells of an edit. */
const expected = [/^socket: ws:/]

async function atTheFifthDecision(page: Page): Promise<void> {
  await begin(page, mouse(), 'Friday, 16:40')
  for (let decisions = 0; decisions < 5;) if ((await takeTurn(page, mouse())) === 'decide') decisions++
  // From what follows to the next scene.
  await takeTurn(page, mouse())
}

test(
  'an edited case goes on at the same scene with the same picks, and what it cut short comes back',
  { timeout: 240_000 },
  async ({ visit }) => {
    const page = await visit('', { address: addressOf(server), expected, reducedMotion: true })
    await atTheFifthDecision(page)
    const heading = page.getByRole('heading', { level: 1 })
    const bar = page.getByRole('complementary', { name: 'Preview' })
    const title = await heading.innerText()
    const address = page.url()
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    const file = join(folder, 'friday-16-40/scenario.yaml')
    const text = await readFile(file, 'utf8')

    await writeFile(file, text.replace(title, `${title}, again`))
    await page.getByRole('heading', { level: 1, name: `${title}, again` }).waitFor()

    const oneFewer = text.replace('points: 2', 'points: 1')
    await writeFile(file, oneFewer.replace(title, `${title}, with other points`))
    await page.getByRole('heading', { level: 1, name: `${title}, with other points` }).waitFor()
    expect(page.url()).toBe(address)

    await writeFile(file, text.replaceAll('let-it-go', 'let-it-be').replaceAll('take-it-out', 'take-out'))
    await bar.getByText('The preview stopped at “16:40, one email”. This decision has no such choice.').waitFor()
    expect(await bar.innerText()).toContain('Undo the edit, and 5 decisions come back.')
    expect(await heading.innerText()).toBe('16:40, one email')

    await writeFile(file, text)
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    expect(page.url()).toBe(address)
    expect(await bar.innerText()).not.toContain('stopped')

    await writeFile(file, text.replace(/\n {8}title: /, '\n        titel: '))
    await bar.getByRole('button', { name: /^[1-9]\d* errors?/ }).click()
    expect(await bar.getByRole('listitem').first().innerText()).toMatch(/scenario\.yaml:\d+:\d+ error DA\d+: .*titel/)
    expect(await heading.innerText()).toBe(title)
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  },
)

test(
  'a sentence of the page leads to its place in the text, by keyboard too',
  { timeout: 240_000 },
  async ({ visit }) => {
    const page = await visit('', { address: addressOf(server), expected, reducedMotion: true })
    await begin(page, mouse())
    const opened: string[] = []
    await page.route('**/__open-in-editor?**', route => {
      opened.push(new URL(route.request().url()).searchParams.get('file') ?? '')
      return route.fulfill({ body: '' })
    })
    await page.getByRole('button', { name: 'Edit here' }).press('Enter')
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => opened.length).toBe(1)
    const [path = '', line] = opened[0]?.split(/:(?=\d+:\d+$)|:(?=\d+$)/) ?? []
    const lines = (await readFile(path, 'utf8')).split('\n')
    expect(lines[Number(line) - 1]).toContain(await page.getByRole('heading', { level: 1 }).innerText())
  },
)
