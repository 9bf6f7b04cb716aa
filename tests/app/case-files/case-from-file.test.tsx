import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Device } from '../../../src/app/store/device.ts'
import { recordOf } from '../../../src/app/store/storage.ts'
import { newScenario, usualAnswers } from '../../../src/core/scenario/new-scenario.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { fakeDevice } from '../store/support/fake-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { address, type OpenedApp, openApp } from '../support/open-app.tsx'

/** A small case of one file, as its author sends it. */
const text = `id: keys-for-sale\nversion: 1.0.0\n${newScenario({ ...usualAnswers, title: 'Keys for sale' }, 'schema.json')}`

const fileOf = (yaml: string, name = 'scenario.yaml') => new File([yaml], name, { type: 'text/yaml' })

async function choose({ user }: Pick<OpenedApp, 'user'>, file: File): Promise<void> {
  await user.upload(await screen.findByLabelText('Open a case file'), file)
}

/** The first page of a device on which that case was opened. */
async function opened(yaml = text, device: Device = fakeDevice()): Promise<OpenedApp> {
  const app = await openApp('/', { device })
  await choose(app, fileOf(yaml))
  await screen.findByRole('button', { name: 'Start' })
  return app
}

const cards = () => screen.queryAllByRole('article').map(card => within(card).getByRole('heading').textContent)

test('a case file opens on its page, marked, and plays after the page is loaded again', async () => {
  const { device, unmount } = await opened()
  expect(address()).toBe('/scenario/keys-for-sale')
  expect(screen.getByRole('heading', { level: 1, name: 'Keys for sale' })).toBeDefined()
  expect(screen.getByText('Not from this council’s set')).toBeDefined()
  expect(
    await screen.findByText(/^It was opened from scenario\.yaml on 24 November 2026\. We checked that it can be/),
  ).toBeDefined()
  unmount()
  const again = await openApp('/', { device })
  expect(cards()).toEqual(['Keys for sale', 'Small'])
  expect(
    within(screen.getByRole('region', { name: 'All cases' })).getAllByText('Not from this council’s set'),
  ).toHaveLength(1)
  await again.user.click(screen.getByRole('link', { name: 'Keys for sale' }))
  await again.user.click(await screen.findByRole('button', { name: 'Start' }))
  await waitFor(() => expect(address()).toMatch(/^\/play\//))
  expect(await screen.findByRole('main')).toBeDefined()
  const [session] = (await device.storage.list()) ?? []
  expect(session).toMatchObject({ scenario: 'keys-for-sale', mode: 'solo' })
})

test('while the case is checked, the page says so', async () => {
  const app = await openApp('/')
  await choose(app, fileOf(text))
  expect(screen.getByText('Checking the case … A long one takes some seconds.')).toBeDefined()
  await screen.findByRole('button', { name: 'Start' })
})

test('errors are listed with their places, the first twenty, and nothing is kept', async () => {
  const device = fakeDevice()
  const app = await openApp('/', { device })
  await choose(app, fileOf(text.replaceAll(/scene: (?!end)/g, 'scene: nowhere-')))
  expect(await screen.findByText(/^We did not open scenario\.yaml, because it has \d+ errors\.$/)).toBeDefined()
  const lines = text.split('\n')
  const first = lines.findIndex(line => /scene: (?!end)/.test(line)) + 1
  const errors = screen.getAllByText(/nowhere-/)
  expect(errors[0]?.closest('li')?.textContent).toMatch(new RegExp(`^scenario\\.yaml:${first}:\\d+ `))
  expect(await (await device.cases()).list()).toEqual([])

  const many = text.replace(
    'scenes:',
    `scenes:\n${Array.from({ length: 25 }, (_, index) => `  scene-${index}: { title: 5x, gotoo: here }`).join('\n')}`,
  )
  await choose(app, fileOf(many))
  expect(await screen.findByText(/^And \d+ more\.$/)).toBeDefined()
  expect(document.querySelectorAll('.open-case__errors li')).toHaveLength(20)
})

test.for([
  ['scenario.yaml', ''],
  ['scenario.yaml', '\u0000\u0001'],
  ['case.zip', 'PK no zip'],
])('%s that is no case is refused in a sentence', async ([name = '', words = '']) => {
  const device = fakeDevice()
  const app = await openApp('/', { device })
  await choose({ user: app.user }, fileOf(words, name))
  await waitFor(() => expect(document.querySelector('.open-case output')?.textContent).toMatch(/^(?!Checking).*[.)]$/))
  const says = document.querySelector('.open-case output')?.textContent ?? ''
  expect(says).not.toMatch(/We could not check|Error|undefined|\bat /)
  expect(await (await device.cases()).list()).toEqual([])
})

test('a case with an id of the council’s set is told to take another one', async () => {
  const app = await openApp('/', { scenarios: [{ ...marketEntry(), id: 'keys-for-sale' }] })
  await choose(app, fileOf(text))
  expect(
    await screen.findByText(
      'We did not open scenario.yaml. Its id, “keys-for-sale”, is that of “Small” in this council’s set, and the two cases differ. Ask its author to give it another id.',
    ),
  ).toBeDefined()
  expect(await (await app.device.cases()).list()).toEqual([])
})

test('the very case of the council’s set opens as that, and is not kept again', async () => {
  const { device, unmount } = await opened()
  const [stored] = (await (await device.cases()).list()) ?? []
  unmount()
  const script = { ...marketScript, id: 'keys-for-sale', digests: stored?.digests ?? marketScript.digests }
  const own = { ...marketEntry(), id: 'keys-for-sale', loadScript: () => Promise.resolve(script) }
  const app = await openApp('/', { scenarios: [own] })
  await choose(app, fileOf(text))
  await screen.findByRole('button', { name: 'Start' })
  expect(screen.queryByText('Not from this council’s set')).toBeNull()
  expect(await (await app.device.cases()).list()).toEqual([])
})

test('another version of a case asks before it replaces the one that is here', async () => {
  const { device, unmount } = await opened()
  unmount()
  const app = await openApp('/', { device })
  await choose(app, fileOf(text.replace('version: 1.0.0', 'version: 1.1.0'), 'newer.yaml'))
  expect(
    await screen.findByText(
      /another version of this case: 1\.0\.0, opened on 24 November 2026\. The file has version 1\.1\.0/,
    ),
  ).toBeDefined()
  expect((await (await device.cases()).list())?.map(({ fileName }) => fileName)).toEqual(['scenario.yaml'])
  await app.user.click(screen.getByRole('button', { name: 'Replace it with the file' }))
  await screen.findByRole('button', { name: 'Start' })
  expect((await (await device.cases()).list())?.map(({ fileName, card }) => [fileName, card?.version])).toEqual([
    ['newer.yaml', '1.1.0'],
  ])
})

test('a case is removed after a question; a session of it stays, and says how to open it again', async () => {
  const device = fakeDevice()
  await device.storage.put({ ...recordOf(played(marketScript)), scenario: 'keys-for-sale' }, undefined)
  const { user } = await opened(text, device)
  await user.click(await screen.findByRole('button', { name: 'Remove this case: Keys for sale' }))
  expect(
    screen.getByText(/1 session of it stays here, but you can’t open it until you open the case again\.$/),
  ).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Remove it from this device' }))
  await waitFor(() => expect(address()).toBe('/'))
  expect(await (await device.cases()).list()).toEqual([])
  expect(cards()).toEqual(['Small'])
  expect(await device.storage.list()).toHaveLength(1)
})

test('everything on this device is deleted with it, and the page of the device lists it before', async () => {
  const { device, unmount } = await opened()
  unmount()
  const app = await openApp('/device', { device })
  const section = within(await screen.findByRole('region', { name: 'Cases from files' }))
  expect(section.getByRole('link', { name: 'Keys for sale' })).toBeDefined()
  expect(section.getByText('Opened from scenario.yaml, 24 November 2026, 9:00 am.')).toBeDefined()
  const [link] = screen.getAllByRole('link', { name: 'Delete everything on this device' })
  await app.user.click(link ?? document.body)
  await app.user.click(await screen.findByRole('button', { name: 'Delete everything' }))
  await screen.findByRole('heading', { name: 'Everything was deleted' })
  expect(await (await device.cases()).list()).toEqual([])
  await app.user.click(screen.getByRole('link', { name: 'Go to the scenarios' }))
  await waitFor(() => expect(cards()).toEqual(['Small']))
})

test('a case that this version cannot read any more says why, and can be saved and removed', async () => {
  const { device, unmount } = await opened()
  unmount()
  const [stored] = (await (await device.cases()).list()) ?? []
  if (stored === undefined) throw new Error('it was not kept')
  const broken = new TextEncoder().encode(text.replace('scenes:', 'scnes:'))
  await (await device.cases()).put({ ...stored }, broken, stored.digests)
  await openApp('/scenario/keys-for-sale', { device })
  expect(await screen.findByRole('heading', { name: 'We cannot open “Keys for sale”' })).toBeDefined()
  expect(
    await screen.findByText(
      /This version of Desktop Audit finds errors in it\. Its file and its sessions are still on/,
    ),
  ).toBeDefined()
  expect(screen.getAllByText(/^scenario\.yaml:\d+:\d+$/).length).toBeGreaterThan(0)
  expect(screen.getByRole('button', { name: 'Save as a case file' })).toBeDefined()
  expect(screen.getByRole('button', { name: 'Remove this case: Keys for sale' })).toBeDefined()
})
