import { lazy } from 'react'
import { Route, Switch } from 'wouter'

const LeftPage = lazy(() => import('./pages/left-page.tsx'))
const HindsightPage = lazy(() => import('./pages/hindsight-page.tsx'))
const DebriefPage = lazy(() => import('./pages/debrief-page.tsx'))
const RecommendationsPage = lazy(() => import('./pages/recommendations-page.tsx'))
const AfterwardsPage = lazy(() => import('./pages/afterwards-page.tsx'))
const FindingsPage = lazy(() => import('./pages/findings-page.tsx'))
const ComparePage = lazy(() => import('./pages/compare-page.tsx'))
const DevicePage = lazy(() => import('./pages/device-page.tsx'))
const DeletePage = lazy(() => import('./pages/delete-page.tsx'))
const FourPsPage = lazy(() => import('./pages/four-ps-page.tsx'))
const GlossaryPage = lazy(() => import('./pages/glossary-page.tsx'))
const LawPage = lazy(() => import('./pages/law-page.tsx'))
const HelpPage = lazy(() => import('./pages/help-page.tsx'))
const AccessibilityPage = lazy(() => import('./pages/accessibility-page.tsx'))
const NotFoundPage = lazy(() => import('./pages/not-found-page.tsx'))

interface StepParams {
  readonly [name: string]: string | undefined
  readonly session: string
  readonly step?: string
}

/** The pages that come after a play, and those that are read now and then: each is loaded when it is opened. */
export default function MoreRoutes() {
  return (
    <Switch>
      <Route path="/left/:session">{({ session }) => <LeftPage id={session} />}</Route>
      <Route<StepParams> path="/hindsight/:session/:step?">
        {({ session, step }) => <HindsightPage id={session} step={step} />}
      </Route>
      <Route path="/debrief/:session">{({ session }) => <DebriefPage id={session} />}</Route>
      <Route path="/recommendations/:session">{({ session }) => <RecommendationsPage id={session} />}</Route>
      <Route path="/afterwards/:session">{({ session }) => <AfterwardsPage id={session} />}</Route>
      <Route path="/findings/:session">{({ session }) => <FindingsPage id={session} />}</Route>
      <Route path="/compare/:session">{({ session }) => <ComparePage id={session} />}</Route>
      <Route path="/device" component={DevicePage} />
      <Route path="/device/delete" component={DeletePage} />
      <Route path="/four-ps" component={FourPsPage} />
      <Route path="/glossary" component={GlossaryPage} />
      <Route path="/law/:note?" component={LawPage} />
      <Route path="/help" component={HelpPage} />
      <Route path="/accessibility" component={AccessibilityPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
