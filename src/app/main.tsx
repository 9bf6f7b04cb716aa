// First, as everything below may call what it adds.
import './array-methods.ts'
// Then these, so that the styles of a component, which its own file imports, come after them.
import './styles/govuk.scss'
import './styles/base.css'
import './styles/layout.css'
import { createRoot } from 'react-dom/client'
import { library as scenarios } from 'virtual:library'
import { App } from './app.tsx'
import { allowed, thisDevice } from './store/device.ts'
import { LibraryStore } from './store/library-store.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element for the application')

if (isTooOld()) root.querySelector('.not-started')?.classList.add('not-started--known')
else void start(root)

/**
 * Older than docs/installing.md promises: the page then says so, as it would stop somewhere without a word. The unit `lh`
 * came with Chromium 109 and Safari 16.4, and `registerProperty` with Firefox 128.
 */
function isTooOld(): boolean {
  return !(CSS.supports('height', '1lh') && 'registerProperty' in CSS)
}

async function start(element: HTMLElement): Promise<void> {
  const device = await thisDevice()
  const library = new LibraryStore(device, {
    settings: allowed(() => localStorage),
    caches: device.caches,
    workers: device.workers,
  })
  const workplace = { scenarios, device, library, clock: () => new Date().toISOString() }
  createRoot(element).render(<App workplace={workplace} />)
}
