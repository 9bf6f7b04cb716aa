import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { authorsPlays, follow } from './support/authors-plays.ts'
import { beforeEvening, eveningTour, oneScreenTour } from './support/evening-tour.ts'
import { lookAtPapers, slug, slugOf, tour } from './support/tour.ts'
import { test } from './support/visit.ts'

const folder = join(import.meta.dirname, '../../screenshots')

const sizes = [
  { size: 'phone', width: 360, height: 740, touch: true },
  { size: 'laptop', width: 1280, height: 800, touch: false },
  { size: 'projector', width: 1920, height: 1080, touch: false },
]

test.for(sizes)('every page at the size of a $size', { timeout: 300_000 }, async (size, { visit }) => {
  const into = emptied(join(folder, size.size))
  const page = await visit('', { viewport: size, touch: size.touch })
  await tour(page, async name => {
    // What is opened beside the scene or over it has the height of the window.
    const fullPage = !name.startsWith('document-') && name !== 'word'
    await page.screenshot({ path: join(into, `${name}.png`), fullPage })
  })
})

test.for(authorsPlays())('every scene and document of $0.scenario', { timeout: 600_000 }, async (plays, { visit }) => {
  const seen = new Set<string>()
  const into = emptied(join(folder, 'scenarios', slug(plays[0]?.scenario ?? '')))
  for (const play of plays) {
    const page = await visit('', { viewport: { width: 1280, height: 800 }, reducedMotion: true })
    const keep = async (name: string, fullPage: boolean) => {
      if (!seen.has(name)) await page.screenshot({ path: join(into, `${name}.png`), fullPage })
      seen.add(name)
    }
    await follow(page, play, async () => {
      await keep(await slugOf(page), true)
      await lookAtPapers(page, name => keep(name, false), seen)
    })
  }
})

/** The sizes of projectors in rooms, old and new. */
const screens = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]

test(
  'a group session: its pages, the console on a laptop, and the room screen on each projector',
  { timeout: 600_000 },
  async ({ visit }) => {
    const into = emptied(join(folder, 'evening'))
    const laptop = { viewport: { width: 1366, height: 768 }, reducedMotion: true }
    const page = await visit('about:blank', laptop)
    await page.context().clock.install()
    await page.goto('')
    const alone = async (name: string) => {
      await page.screenshot({ path: join(into, `${name}.png`), fullPage: true })
    }
    await beforeEvening(page, alone)
    await eveningTour(page, async (name, { console, room }) => {
      await console.screenshot({ path: join(into, `console-${name}.png`) })
      for (const size of screens) {
        await room.setViewportSize(size)
        await room.screenshot({ path: join(into, `room-${size.width}-${name}.png`) })
      }
    })
    await alone('end')
    const wall = await visit('', { viewport: { width: 1280, height: 720 }, reducedMotion: true })
    await oneScreenTour(wall, async name => {
      await wall.screenshot({ path: join(into, `${name}.png`) })
    })
  },
)

function emptied(into: string): string {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  return into
}
