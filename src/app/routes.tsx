import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { LibraryPage } from './library/library-page.tsx'
import { PlayPage } from './play/play-page.tsx'

const AboutPage = lazy(async () => ({ default: (await import('./library/about-page.tsx')).AboutPage }))
const MoreRoutes = lazy(async () => ({ default: (await import('./more-routes.tsx')).MoreRoutes }))

interface PlayParams {
  readonly [name: string]: string | undefined
  readonly session: string
  readonly page?: string
  readonly step?: string
}

/**
 * Which page an address opens. The first page and the player come together, as one file compresses best and a play then
 * starts at once; the others are loaded when they are opened, and so is the list of most of them.
 */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={LibraryPage} />
      <Route path="/scenario/:id">{({ id }) => <AboutPage id={id} />}</Route>
      <Route<PlayParams> path="/play/:session/:page?/:step?">
        {({ session, page, step }) => <PlayPage id={session} page={page} step={step} />}
      </Route>
      <Route component={MoreRoutes} />
    </Switch>
  )
}
