import { type ComponentType, lazy } from 'react'
import { Route, type StringRouteParams, Switch } from 'wouter'

/** A page that is loaded when it is opened. It is given what stands in its address in the place of each `:name`. */
export function page<Path extends string>(path: Path, load: () => Promise<ComponentType<StringRouteParams<Path>>>) {
  const Page = lazy(async () => ({ default: await load() })) as unknown as ComponentType
  return (
    <Route key={path} path={path}>
      {given => <Page {...given} />}
    </Route>
  )
}

const pages = [
  page('/lead', async () => (await import('./library/lead-page.tsx')).LeadPage),
  page('/evening/:scenario', async () => (await import('./console/setup/setup-page.tsx')).SetupPage),
  page('/console/:id', async () => (await import('./console/console-page.tsx')).ConsolePage),
  page('/papers/:scenario', async () => (await import('./papers/papers-page.tsx')).PapersPage),
  page('/papers/:scenario/:paper', async () => (await import('./papers/paper-page.tsx')).PaperPage),
  page('/left/:id', async () => (await import('./reference/help-page.tsx')).LeavePage),
  page('/hindsight/:id', async () => (await import('./looking-back/hindsight-page.tsx')).HindsightPage),
  page('/debrief/:id', async () => (await import('./looking-back/debrief-page.tsx')).DebriefPage),
  page('/monday/:id', async () => (await import('./looking-back/monday-page.tsx')).MondayPage),
  page('/questions/:id', async () => (await import('./looking-back/questions-page.tsx')).QuestionsPage),
  page(
    '/recommendations/:id',
    async () => (await import('./looking-back/recommendations-page.tsx')).RecommendationsPage,
  ),
  page('/afterwards/:id', async () => (await import('./looking-back/recommendations-page.tsx')).AfterwardsPage),
  page('/findings/:id/:step?', async () => (await import('./report/report-page.tsx')).ReportPage),
  page('/reports', async () => (await import('./report/reports-page.tsx')).ReportsPage),
  page('/reports/:id/:step?', async () => (await import('./report/report-page.tsx')).SetReportPage),
  page('/record/:id', async () => (await import('./papers/record-page.tsx')).RecordPage),
  page('/compare/:id', async () => (await import('./looking-back/compare/compare-page.tsx')).ComparePage),
  page('/end/:id', async () => (await import('./console/end/end-page.tsx')).EndPage),
  page('/ended', async () => (await import('./console/end/ended-page.tsx')).EndedPage),
  page('/facilitating', async () => (await import('./reference/guide-page.tsx')).FacilitatingPage),
  page('/facilitating/card', async () => (await import('./reference/guide-page.tsx')).CardPage),
  page('/device', async () => (await import('./device/device-page.tsx')).DevicePage),
  page('/device/delete', async () => (await import('./device/delete-page.tsx')).DeletePage),
  page('/four-ps', async () => (await import('./reference/four-ps-page.tsx')).FourPsPage),
  page('/glossary', async () => (await import('./reference/glossary-page.tsx')).GlossaryPage),
  page('/law', async () => (await import('./reference/law-page.tsx')).LawPage),
  page('/help', async () => (await import('./reference/help-page.tsx')).HelpPage),
  page('/accessibility', async () => (await import('./reference/site-pages.tsx')).AccessibilityPage),
  page('/licences', async () => (await import('./reference/site-pages.tsx')).LicencesPage),
  page('/room/:id', async () => (await import('./room-screen/room-page.tsx')).RoomPage),
  page('/*?', async () => (await import('./ui/broken-page.tsx')).NotFoundPage),
]

/** The pages that come after a play, and those that are read now and then: each is loaded when it is opened. */
export function MoreRoutes() {
  return <Switch>{pages}</Switch>
}
