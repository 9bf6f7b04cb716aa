import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { livePlugin } from '../../src/build/live-plugin.ts'

interface News {
  id: string
  stamp: number
  problems: { severity: string; code: string; from: { line: number } }[]
}

describe('cases under preview', () => {
  let folder: string
  let file: string
  let text: string
  let server: ViteDevServer
  let told: News[]
  let reloads: number

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'live-'))
    file = join(folder, 'tiny-trial/scenario.yaml')
    await cp(join(import.meta.dirname, 'fixtures/scenarios/tiny-trial'), join(folder, 'tiny-trial'), {
      recursive: true,
    })
    await cp(join(folder, 'tiny-trial'), join(folder, 'other'), { recursive: true })
    text = await readFile(file, 'utf8')
    await writeFile(
      join(folder, 'other/scenario.yaml'),
      text.replace('id: tiny-trial', 'id: other').replace('stages:', 'stagez:'),
    )
    server = await createServer({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [livePlugin(folder)],
      server: { port: 0 },
      optimizeDeps: { noDiscovery: true },
    })
    await server.listen()
    told = []
    reloads = 0
    vi.spyOn(server.hot, 'send').mockImplementation((...sent: unknown[]) => {
      if (sent[0] === 'desktop-audit:case') told.push(sent[1] as News)
      if (JSON.stringify(sent[0]).includes('full-reload')) reloads++
    })
    await library()
  })

  afterEach(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  async function library(): Promise<string> {
    return JSON.stringify(await server.environments.client.pluginContainer.load('\0virtual:library'))
  }

  async function script(): Promise<string> {
    const loaded = await server.environments.client.pluginContainer.load('\0virtual:scenario/tiny-trial/script')
    return JSON.stringify(loaded)
  }

  async function news(fits: (news: News) => boolean): Promise<News> {
    return vi.waitFor(() => told.find(fits) ?? expect.fail(`not told: ${JSON.stringify(told)}`), { timeout: 20_000 })
  }

  test('a case with an error stops no other, and is told of', async () => {
    const listed = await library()
    expect(listed).toContain('Tiny Trial')
    expect(listed.match(/loadScript/g)).toHaveLength(1)
    expect(listed).toContain('stagez')
  })

  test('a saved edit is told with a later stamp, and no page loads again', async () => {
    await news(({ id, problems }) => id === 'tiny-trial' && problems.every(({ severity }) => severity !== 'error'))
    const before = told.at(-1)?.stamp ?? 0
    await writeFile(file, text.replace('An invoice arrives', 'An invoice is late'))
    const { stamp } = await news(one => one.stamp > before)
    expect(String(stamp)).toHaveLength(13)
    expect(await script()).toContain('An invoice is late')
    expect(reloads).toBe(0)
  })

  test('a mistake is told with its line, and the last version without one stays', async () => {
    await writeFile(file, text.replace('An invoice arrives', 'An invoice is late').replace('goto:', 'gotoo:'))
    const { problems } = await news(({ problems: found }) => found.some(({ severity }) => severity === 'error'))
    const line = text.split('\n').findIndex(words => words.includes('goto:')) + 1
    expect(problems.find(({ severity }) => severity === 'error')?.from.line).toBe(line)
    expect(await script()).toContain('An invoice arrives')
  })

  test('what only playing can find comes after what reading finds', async () => {
    await writeFile(
      join(folder, 'tiny-trial/playthroughs.yaml'),
      '- name: Wrong\n  picks:\n    - start: ask\n  expects: { ending: nowhere }\n',
    )
    const { problems } = await news(({ problems: found }) => found.some(({ severity }) => severity === 'error'))
    expect(problems.find(({ severity }) => severity === 'error')?.from.line).toBe(4)
  })

  test('a case that is new or gone makes the page load again', async () => {
    await cp(join(folder, 'tiny-trial'), join(folder, 'third'), { recursive: true })
    await vi.waitFor(() => expect(reloads).toBeGreaterThan(0), { timeout: 10_000 })
  })

  test('words of a page lead to their place in the text', async () => {
    const [address = ''] = server.resolvedUrls?.local ?? []
    const place = async (words: string) => {
      const query = new URLSearchParams({ case: 'tiny-trial', words, title: 'An invoice arrives' })
      return (await fetch(`${address}__case/place?${query}`)).json() as Promise<unknown>
    }
    const line = text.split('\n').findIndex(words => words.includes('An invoice arrives')) + 1
    expect(await place('An invoice arrives')).toMatchObject({ line })
    expect(await place('Nobody wrote this anywhere')).toBeNull()
  })
})
