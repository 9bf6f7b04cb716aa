import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect } from 'vitest'
import { build } from '../support/build.ts'
import { crashInVote } from '../support/crash.ts'
import { laptop, openRoom, placeOf, projector, sitDown } from '../support/displays.ts'
import { downloaded, downloadedWord } from '../support/downloaded.ts'
import { beginEvening, countHands, resumeConsole, goToQuestion, settle } from '../support/evening.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { begin, longCase, goToStep, mouse, playOn, takeTurn } from '../support/player.ts'
import { lookAtPapers } from '../support/tour.ts'
import { test } from '../support/visit.ts'

/** In bytes: what a memory stick hardly notices, and an old laptop reads in a moment. */
const budget = 5_500_000

let stick: string
let file: string

beforeAll(async () => {
  stick = await mkdtemp(join(tmpdir(), 'desktop-audit-stick-'))
  build(stick, 'one-file')
  file = join(stick, 'desktop-audit.html')
})

afterAll(() => rm(stick, { recursive: true }))

/** The address that a browser has when the file was opened by double-click. */
const address = (path = file) => pathToFileURL(path).href

test('the file stays within its budget', async () => {
  const { size } = await stat(file)
  process.stdout.write(`\ndesktop-audit.html: ${(size / 1000).toFixed(0)} kB of at most ${budget / 1000}\n`)
  expect(size).toBeLessThanOrEqual(budget)
})

test(
  'the file plays to the findings, keeps the place, writes Word and PDF and asks for nothing else',
  { timeout: 120_000 },
  async ({ visit }) => {
    const page = await visit('about:blank')
    const asked = new Set<string>()
    page.on('request', request => asked.add(request.url().replace(/#.*/, '')))
    await page.goto(address())
    await begin(page, mouse(), longCase)
    const seen = new Set<string>()
    for (let turns = 0; seen.size === 0; turns++) {
      if (turns === 20) throw new Error('No document is handed over in twenty turns.')
      await takeTurn(page, mouse())
      await lookAtPapers(page, () => Promise.resolve(), seen)
    }
    const words = await page.getByRole('main').locator('h1').textContent()
    await page.reload()
    await page.getByRole('complementary', { name: 'Case file' }).waitFor()
    expect(await page.getByRole('main').locator('h1').textContent()).toBe(words)
    await playOn(page, mouse())
    await goToStep(page, 'Report')
    expect(await downloadedWord(page)).toContain('Larkspindle Parade')
    const pdf = await downloaded(page, 'Download as PDF')
    expect(pdf.bytes.toString('latin1')).toMatch(/^%PDF-1\.7[^]*%%EOF\s*$/)
    // The files themselves, and the council's logo, are addresses of the page's own memory.
    expect([...asked].filter(url => !/^(?:data|blob):/.test(url))).toEqual([address()])
  },
)

test('a second window of the file follows the first', async ({ visit }) => {
  const first = await visit(address())
  await begin(first, mouse(), longCase)
  const coming = first.waitForEvent('popup')
  await first.evaluate(() => void window.open(location.href))
  const second = await coming
  await second.getByText('Another tab has this session open.').waitFor()
  await takeTurn(first, mouse())
  await second.getByRole('heading', { level: 1, name: 'What follows' }).waitFor()
})

test(
  'an evening is run from the file: both windows come back to the same vote, and it settles',
  { timeout: 120_000 },
  async ({ visit }) => {
    const { console, room } = await beginEvening(await visit('about:blank'), { from: address() })
    await goToQuestion({ console, room })
    await countHands(console, 27, 39)
    await room.reload()
    await room.locator('.room-question').waitFor()
    expect(await room.locator('body').innerText()).not.toMatch(/27|39/)
    const place = console.url()
    await console.close({ runBeforeUnload: false })
    const again = await resumeConsole(room.context(), place)
    expect(await again.locator('.vote-rows input').nth(1).inputValue()).toBe('39')
    await settle(again)
    await room.getByText('By majority').waitFor()
  },
)

test(
  'a group session from the file outlives a browser that is killed in the middle of a vote',
  { timeout: 120_000 },
  () => crashInVote(address()),
)

test('from the file, too, the room screen opens on the other display where it may', async () => {
  const { page, context, complaints } = await sitDown(address(), laptop + projector, 'granted')
  try {
    const room = await openRoom(page)
    await expect.poll(() => placeOf(room)).toEqual([1280, 0, 1024, 768])
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
})

test('the licences are in the file, behind a link on every page, and beside it', async ({ visit }) => {
  const beside = await readFile(join(stick, 'third-party-licences.txt'), 'utf8')
  const page = await visit(address())
  await page.getByRole('contentinfo').getByRole('link', { name: 'Licences' }).click()
  await page.getByRole('heading', { level: 1, name: 'Licences' }).waitFor()
  expect(`\uFEFF${await page.locator('pre').textContent()}`).toBe(beside)
  expect(beside).toContain('react')
  await expectNoAxeViolations(page)
})

test('a council changes its name and colours at the top of the file', async ({ visit }) => {
  const text = await readFile(file, 'utf8')
  expect(text.indexOf('--council-name')).toBeLessThan(2_000)
  const own = text
    .replace('Brackenholt Borough Council', 'Tenpenny District Council')
    .replace('--council-brand: #16384a', '--council-brand: #401020')
  await writeFile(join(stick, 'own.html'), own)
  const banner = (await visit(address(join(stick, 'own.html')))).getByRole('banner')
  await banner.getByText('Tenpenny District Council').waitFor()
  expect(await banner.evaluate(header => getComputedStyle(header).backgroundColor)).toBe('rgb(64, 16, 32)')
})

test('a script that someone added to the file does not run', async ({ visit }) => {
  const text = await readFile(file, 'utf8')
  await writeFile(
    join(stick, 'altered.html'),
    text.replace(/<\/body>\s*<\/html>\s*$/, '<script>document.body.dataset.altered = "yes"</script></body></html>'),
  )
  const expected = [/Content Security Policy/, /^security policy: script-src-elem inline/]
  const page = await visit(address(join(stick, 'altered.html')), { expected })
  await page.getByRole('heading', { level: 1, name: 'Practise before it happens' }).waitFor()
  expect(await page.evaluate(() => document.body.dataset['altered'])).toBeUndefined()
})
