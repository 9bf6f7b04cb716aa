import { Switch } from 'wouter'
import { page } from '../more-routes.tsx'

/** The file for members stays small: authors have one of their own. */
const pages =
  import.meta.env.MODE === 'one-file'
    ? [page('/author/*?', async () => (await import('../reference/site-pages.tsx')).AuthorFilePage)]
    : [
        page('/author', async () => (await import('./author-page.tsx')).AuthorPage),
        page('/author/guide', async () => (await import('./teaching/guide-pages.tsx')).WritingGuidePage),
        page('/author/dilemma', async () => (await import('./teaching/guide-pages.tsx')).DilemmaPage),
        page('/author/gallery', async () => (await import('./teaching/gallery-page.tsx')).GalleryPage),
        page('/author/case/:id', async () => (await import('./workbench-page.tsx')).WorkbenchPage),
        page('/*?', async () => (await import('../ui/broken-page.tsx')).NotFoundPage),
      ]

/** The pages for authors, apart from the others: a preview shows all of those. */
export function AuthorRoutes() {
  return <Switch>{pages}</Switch>
}
