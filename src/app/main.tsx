// First, so that the styles of a component, which its own file imports, come after these.
import './styles/govuk.scss'
import './styles/base.css'
import './styles/layout.css'
import { createRoot } from 'react-dom/client'
import type * as Library from 'virtual:library'
import { App } from './app.tsx'
import { thisDevice } from './store/device.ts'
import { allowed } from './store/settings.ts'
import { LibraryStore } from './store/library-store.ts'
import { OpenedCases } from './case-files/opened-cases.ts'
import { isThere } from './store/storage.ts'
import type { LibraryEntry } from './store/library-entry.ts'
import { council } from './ui/council.ts'

const root = document.getElementById('root')
// As docs/installing.md asks: `lh` came with Chromium 109 and Safari 16.4, and `registerProperty` with Firefox 128.
const isNewEnough = CSS.supports('height', '1lh') && 'registerProperty' in CSS
if (root !== null && isNewEnough) void start(root)
else root?.firstElementChild?.classList.add('not-started--known')

/** In the built folder the page says where the library is: were a script to do so, every script would change with a case. */
async function loadLibrary(): Promise<readonly LibraryEntry[]> {
  if (import.meta.env.MODE !== 'production') return (await import('virtual:library')).library
  const address = document.querySelector<HTMLLinkElement>('#library')?.href ?? ''
  const module: typeof Library = await import(/* @vite-ignore */ address)
  return module.library
}

/** Where the council gives no names, nothing is loaded for them. */
async function named(library: readonly LibraryEntry[]): Promise<readonly LibraryEntry[]> {
  if (council.names === '') return library
  const { renamedLibrary } = await import('./store/renamed-library.ts')
  return renamedLibrary(library, council.names)
}

/** The one case that someone put into `desktop-audit.html`: then there is no other. */
async function caseInPage(): Promise<OpenedCases | undefined> {
  if (import.meta.env.MODE !== 'one-file') return undefined
  const held = document.getElementById('case')?.textContent
  return held == null ? undefined : (await import('./case-files/case-in-page.ts')).caseInPage(held)
}

async function start(element: HTMLElement): Promise<void> {
  // Only an old browser has to load them. What is called while modules load must do without.
  if (!('toSorted' in Array.prototype)) await import('./array-methods.ts')
  const [device, scenarios] = await Promise.all([thisDevice(), loadLibrary()])
  const library = new LibraryStore(
    device,
    allowed(() => localStorage),
  )
  const only = await caseInPage()
  const cases = only ?? new OpenedCases(device.cases)
  const hasCases = only !== undefined || (await isThere('desktop-audit-cases'))
  const [set] = await Promise.all([only === undefined ? named(scenarios) : [], hasCases && cases.refresh()])
  const workplace = { scenarios: set, cases, device, library, clock: () => new Date().toISOString() }
  createRoot(element).render(<App workplace={workplace} />)
}
