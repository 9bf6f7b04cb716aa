import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tour } from './support/tour.ts'
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
