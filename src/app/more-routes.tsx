import { lazy } from 'react'
import { Route, Switch } from 'wouter'

const EveningPage = lazy(() => import('./pages/evening-page.tsx'))
const ConsolePage = lazy(() => import('./pages/console-page.tsx'))
const LeftPage = lazy(() => import('./pages/left-page.tsx'))
const HindsightPage = lazy(() => import('./pages/hindsight-page.tsx'))
const DebriefPage = lazy(() => import('./pages/debrief-page.tsx'))
const RecommendationsPage = lazy(() => import('./pages/recommendations-page.tsx'))
const AfterwardsPage = lazy(() => import('./pages/afterwards-page.tsx'))
const FindingsPage = lazy(() => import('./pages/findings-page.tsx'))
const ReportsPage = lazy(() => import('./pages/reports-page.tsx'))
const SetReportPage = lazy(() => import('./pages/set-report-page.tsx'))
const RecordPage = lazy(() => import('./pages/record-page.tsx'))
const ComparePage = lazy(() => import('./pages/compare-page.tsx'))
const DevicePage = lazy(() => import('./pages/device-page.tsx'))
const DeletePage = lazy(() => import('./pages/delete-page.tsx'))
const EndPage = lazy(() => import('./pages/end-page.tsx'))
const EndedPage = lazy(() => import('./pages/ended-page.tsx'))
const FacilitatingPage = lazy(() => import('./pages/facilitating-page.tsx'))
const CardPage = lazy(() => import('./pages/card-page.tsx'))
const FourPsPage = lazy(() => import('./pages/four-ps-page.tsx'))
const GlossaryPage = lazy(() => import('./pages/glossary-page.tsx'))
const LawPage = lazy(() => import('./pages/law-page.tsx'))
const HelpPage = lazy(() => import('./pages/help-page.tsx'))
const AccessibilityPage = lazy(() => import('./pages/accessibility-page.tsx'))
const LicencesPage = lazy(() => import('./pages/licences-page.tsx'))
const RoomPage = lazy(() => import('./pages/room-page.tsx'))
const PapersPage = lazy(() => import('./pages/papers-page.tsx'))
const PaperPage = lazy(() => import('./pages/paper-page.tsx'))
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
      <Route path="/evening/:scenario">{({ scenario }) => <EveningPage scenario={scenario} />}</Route>
      <Route path="/console/:session">{({ session }) => <ConsolePage id={session} />}</Route>
      <Route path="/papers/:scenario">{({ scenario }) => <PapersPage scenario={scenario} />}</Route>
      <Route path="/papers/:scenario/:paper">
        {({ scenario, paper }) => <PaperPage scenario={scenario} paper={paper} />}
      </Route>
      <Route path="/left/:session">{({ session }) => <LeftPage id={session} />}</Route>
      <Route<StepParams> path="/hindsight/:session/:step?">
        {({ session, step }) => <HindsightPage id={session} step={step} />}
      </Route>
      <Route path="/debrief/:session">{({ session }) => <DebriefPage id={session} />}</Route>
      <Route path="/recommendations/:session">{({ session }) => <RecommendationsPage id={session} />}</Route>
      <Route path="/afterwards/:session">{({ session }) => <AfterwardsPage id={session} />}</Route>
      <Route path="/findings/:session">{({ session }) => <FindingsPage id={session} />}</Route>
      <Route path="/reports" component={ReportsPage} />
      <Route path="/reports/:set">{({ set }) => <SetReportPage id={set} />}</Route>
      <Route path="/record/:session">{({ session }) => <RecordPage id={session} />}</Route>
      <Route path="/compare/:session">{({ session }) => <ComparePage id={session} />}</Route>
      <Route path="/end/:session">{({ session }) => <EndPage id={session} />}</Route>
      <Route path="/ended" component={EndedPage} />
      <Route path="/facilitating" component={FacilitatingPage} />
      <Route path="/facilitating/card" component={CardPage} />
      <Route path="/device" component={DevicePage} />
      <Route path="/device/delete" component={DeletePage} />
      <Route path="/four-ps" component={FourPsPage} />
      <Route path="/glossary" component={GlossaryPage} />
      <Route path="/law/:note?" component={LawPage} />
      <Route path="/help" component={HelpPage} />
      <Route path="/accessibility" component={AccessibilityPage} />
      <Route path="/licences" component={LicencesPage} />
      <Route path="/room/:session">{({ session }) => <RoomPage id={session} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}
