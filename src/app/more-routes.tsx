import { lazy } from 'react'
import { Route, Switch } from 'wouter'

const SetupPage = lazy(async () => ({ default: (await import('./console/setup-page.tsx')).SetupPage }))
const ConsolePage = lazy(async () => ({ default: (await import('./console/console-page.tsx')).ConsolePage }))
const LeavePage = lazy(async () => ({ default: (await import('./reference/help-page.tsx')).LeavePage }))
const HindsightPage = lazy(async () => ({
  default: (await import('./looking-back/hindsight-page.tsx')).HindsightPage,
}))
const DebriefPage = lazy(async () => ({
  default: (await import('./looking-back/debrief-page.tsx')).DebriefPage,
}))
const RecommendationsPage = lazy(async () => ({
  default: (await import('./looking-back/recommendations-page.tsx')).RecommendationsPage,
}))
const AfterwardsPage = lazy(async () => ({
  default: (await import('./looking-back/afterwards-page.tsx')).AfterwardsPage,
}))
const ReportPage = lazy(async () => ({
  default: (await import('./report/report-page.tsx')).ReportPage,
}))
const ReportsPage = lazy(async () => ({ default: (await import('./report/reports-page.tsx')).ReportsPage }))
const SetReportPage = lazy(async () => ({
  default: (await import('./report/report-page.tsx')).SetReportPage,
}))
const RecordPage = lazy(async () => ({ default: (await import('./papers/record-page.tsx')).RecordPage }))
const ComparePage = lazy(async () => ({
  default: (await import('./looking-back/compare/compare-page.tsx')).ComparePage,
}))
const DevicePage = lazy(async () => ({ default: (await import('./device/device-page.tsx')).DevicePage }))
const DeletePage = lazy(async () => ({ default: (await import('./device/delete-page.tsx')).DeletePage }))
const EndPage = lazy(async () => ({ default: (await import('./console/end/end-page.tsx')).EndPage }))
const EndedPage = lazy(async () => ({ default: (await import('./console/end/ended-page.tsx')).EndedPage }))
const FacilitatingPage = lazy(async () => ({
  default: (await import('./reference/guide-page.tsx')).FacilitatingPage,
}))
const CardPage = lazy(async () => ({ default: (await import('./reference/guide-page.tsx')).CardPage }))
const FourPsPage = lazy(async () => ({ default: (await import('./reference/four-ps-page.tsx')).FourPsPage }))
const GlossaryPage = lazy(async () => ({
  default: (await import('./reference/glossary-page.tsx')).GlossaryPage,
}))
const LawPage = lazy(async () => ({ default: (await import('./reference/law-page.tsx')).LawPage }))
const HelpPage = lazy(async () => ({ default: (await import('./reference/help-page.tsx')).HelpPage }))
const AccessibilityPage = lazy(async () => ({
  default: (await import('./reference/accessibility-page.tsx')).AccessibilityPage,
}))
const LicencesPage = lazy(async () => ({
  default: (await import('./reference/licences-page.tsx')).LicencesPage,
}))
const RoomPage = lazy(async () => ({ default: (await import('./room-screen/room-page.tsx')).RoomPage }))
const PapersPage = lazy(async () => ({ default: (await import('./papers/papers-page.tsx')).PapersPage }))
const PaperPage = lazy(async () => ({ default: (await import('./papers/paper-page.tsx')).PaperPage }))
const NotFoundPage = lazy(async () => ({
  default: (await import('./ui/broken-page.tsx')).NotFoundPage,
}))

interface StepParams {
  readonly [name: string]: string | undefined
  readonly session: string
  readonly step?: string
}

/** The pages that come after a play, and those that are read now and then: each is loaded when it is opened. */
export function MoreRoutes() {
  return (
    <Switch>
      <Route path="/evening/:scenario">{({ scenario }) => <SetupPage scenario={scenario} />}</Route>
      <Route path="/console/:session">{({ session }) => <ConsolePage id={session} />}</Route>
      <Route path="/papers/:scenario">{({ scenario }) => <PapersPage scenario={scenario} />}</Route>
      <Route path="/papers/:scenario/:paper">
        {({ scenario, paper }) => <PaperPage scenario={scenario} paper={paper} />}
      </Route>
      <Route path="/left/:session">{({ session }) => <LeavePage id={session} />}</Route>
      <Route<StepParams> path="/hindsight/:session/:step?">
        {({ session, step }) => <HindsightPage id={session} step={step} />}
      </Route>
      <Route path="/debrief/:session">{({ session }) => <DebriefPage id={session} />}</Route>
      <Route path="/recommendations/:session">{({ session }) => <RecommendationsPage id={session} />}</Route>
      <Route path="/afterwards/:session">{({ session }) => <AfterwardsPage id={session} />}</Route>
      <Route<StepParams> path="/findings/:session/:step?">
        {({ session, step }) => <ReportPage id={session} step={step} />}
      </Route>
      <Route path="/reports" component={ReportsPage} />
      <Route<StepParams> path="/reports/:session/:step?">
        {({ session: set, step }) => <SetReportPage id={set} step={step} />}
      </Route>
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
