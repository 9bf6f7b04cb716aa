import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { AboutPage } from './pages/about-page.tsx'
import { LibraryPage } from './pages/library-page.tsx'
import { PlayPage } from './pages/play-page.tsx'

const LeftPage = lazy(() => import('./pages/left-page.tsx'))
const DebriefPage = lazy(() => import('./pages/debrief-page.tsx'))
const FindingsPage = lazy(() => import('./pages/findings-page.tsx'))
const DevicePage = lazy(() => import('./pages/device-page.tsx'))
const DeletePage = lazy(() => import('./pages/delete-page.tsx'))
const FourPsPage = lazy(() => import('./pages/four-ps-page.tsx'))
const NotFoundPage = lazy(() => import('./pages/not-found-page.tsx'))
const HelpPage = lazy(() => import('./pages/help-page.tsx'))
const AccessibilityPage = lazy(() => import('./pages/accessibility-page.tsx'))

interface PlayParams {
  readonly [name: string]: string | undefined
  readonly session: string
  readonly page?: string
  readonly step?: string
}

/**
 * Which page an address opens. The first page, a scenario's page and the player come together, as one file compresses
 * best and a play then starts at once; the others are loaded when they are opened.
 */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={LibraryPage} />
      <Route path="/scenario/:id">{({ id }) => <AboutPage id={id} />}</Route>
      <Route<PlayParams> path="/play/:session/:page?/:step?">
        {({ session, page, step }) => <PlayPage id={session} page={page} step={step} />}
      </Route>
      <Route path="/left/:session">{({ session }) => <LeftPage id={session} />}</Route>
      <Route path="/debrief/:session">{({ session }) => <DebriefPage id={session} />}</Route>
      <Route path="/findings/:session">{({ session }) => <FindingsPage id={session} />}</Route>
      <Route path="/device" component={DevicePage} />
      <Route path="/device/delete" component={DeletePage} />
      <Route path="/four-ps" component={FourPsPage} />
      <Route path="/help" component={HelpPage} />
      <Route path="/accessibility" component={AccessibilityPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
