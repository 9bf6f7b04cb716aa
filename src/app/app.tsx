import { type ComponentType, lazy, Suspense, useMemo } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useStore } from 'zustand'
import { LibraryPage } from './library/library-page.tsx'
import { PlayPage } from './play/play-page.tsx'
import { SiteFooter, SiteHeader } from './site-frame.tsx'
import { useWorkplace, type Workplace, WorkplaceContext } from './store/workplace.ts'
import { BrokenPage, ErrorBoundary } from './ui/broken-page.tsx'

const NoUpdateOffer: ComponentType<{ readonly path: string }> = () => null

/** One file is whole as it is, and a page under development changes all the time: only the built folder is kept offline. */
const UpdateOffer =
  import.meta.env.MODE === 'production'
    ? lazy<typeof NoUpdateOffer>(() =>
        import('./offline/update-offer.tsx')
          .then(module => ({ default: module.UpdateOffer }))
          .catch(() => ({ default: NoUpdateOffer })),
      )
    : NoUpdateOffer

/** The frame of every page. Addresses stand after a #, so that any web server, and a file, can serve them. */
export function App({ workplace }: { readonly workplace: Workplace }) {
  const { opened } = useStore(workplace.cases)
  // The council's own set goes first: a case from a file that has an id of it is not shown.
  const withOpened = useMemo(() => {
    const { scenarios } = workplace
    const others = opened.filter(one => !scenarios.some(({ id }) => id === one.id))
    return { ...workplace, scenarios: [...scenarios, ...others] }
  }, [workplace, opened])
  return (
    <WorkplaceContext value={withOpened}>
      {/* oxlint-disable-next-line react/hooks -- that is how wouter is told where addresses stand */}
      <Router hook={useHashLocation}>
        <Frame />
      </Router>
    </WorkplaceContext>
  )
}

function Frame() {
  const [path] = useLocation()
  // The same while one page is open, whatever its parts: `/play/larkspindle/3` is of `/play/larkspindle`.
  const open = path.split('/').slice(0, 3).join('/')
  const page = (
    <ErrorBoundary key={open} fallback={<BrokenPage />}>
      <Suspense fallback={<p>Loading …</p>}>
        <Routes />
      </Suspense>
    </ErrorBoundary>
  )
  if (fillsWindow.test(path)) return page
  return (
    <>
      <SkipLink />
      <SiteHeader path={path} />
      <main className="main wide" id="main" tabIndex={-1}>
        <Suspense>
          <UpdateOffer path={path} />
        </Suspense>
        {page}
      </main>
      <SiteFooter />
    </>
  )
}

/** The console, the room's screen and the author's workbench take the whole window. */
const fillsWindow = /^\/(?:author\/case|console|room)\//

/** The first thing that the keyboard reaches: past what every page repeats. */
function SkipLink() {
  return (
    <a
      className="govuk-skip-link"
      href="#main"
      onClick={event => {
        // The part of an address after # names a page here, not a place on it.
        event.preventDefault()
        document.getElementById('main')?.focus()
      }}
    >
      Skip to main content
    </a>
  )
}

const loadAboutPage = () => import('./library/about-page.tsx')
const AboutPage = lazy(async () => ({ default: (await loadAboutPage()).AboutPage }))
// Most go there next, so it is on its way at once.
loadAboutPage().catch(() => undefined)
const AuthorRoutes = lazy(async () => ({ default: (await import('./author/author-routes.tsx')).AuthorRoutes }))
const MoreRoutes = lazy(async () => ({ default: (await import('./more-routes.tsx')).MoreRoutes }))

interface PlayParams {
  readonly [name: string]: string | undefined
  readonly id: string
}

/** The first page and the player come together; all others, and the list of most of them, are loaded when they are opened. */
function Routes() {
  const { only } = useWorkplace().cases
  return (
    <Switch>
      <Route path="/">{only === undefined ? <LibraryPage /> : <AboutPage id={only} />}</Route>
      <Route path="/scenario/:id">{address => <AboutPage {...address} />}</Route>
      <Route<PlayParams> path="/play/:id/:page?/:step?">{address => <PlayPage {...address} />}</Route>
      <Route path="/author/*?" component={AuthorRoutes} />
      <Route component={MoreRoutes} />
    </Switch>
  )
}
