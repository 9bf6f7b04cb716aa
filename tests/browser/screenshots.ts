import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { authorsPlays, follow } from './support/authors-plays.ts'
import { lookAtPapers, slug, slugOf, tour } from './support/tour.ts'
import { test } from './support/visit.ts'

const folder = join(import.meta.dirname, '../../screenshots')

const sizes = [
  { size: 'phone', width: 360, height: 740, touch: true },
  { size: 'laptop', width: 1280, height: 800, touch: false },
  { size: 'projector', width: 1920, height: 1080, touch: false },
]

test.for(sizes)('every page at the size of a $size', { timeout: 300_000 }, async (size, { visit }) => {
  const into = join(folder, size.size)
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  const page = await visit('', { viewport: size, touch: size.touch })
  await tour(page, async name => {
    // What is opened beside the scene or over it has the height of the window.
    const fullPage = !name.startsWith('document-') && name !== 'word'
    await page.screenshot({ path: join(into, `${name}.png`), fullPage })
  })
})

test.for(authorsPlays())(
  'every scene and document of $0.scenario',
  { timeout: 600_000 },
  async (plays, { visit }) => {
    const seen = new Set<string>()
    const into = join(folder, 'scenarios', slug(plays[0]?.scenario ?? ''))
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into, { recursive: true })
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
  },
)
