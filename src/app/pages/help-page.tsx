import { Helplines } from '../components/helplines.tsx'
import { PageHeading } from '../components/page-heading.tsx'

export default function HelpPage() {
  return (
    <>
      <PageHeading title="Helplines" />
      <p className="lede measure">
        The stories here are invented; the help on this page is real. If one of them comes close to something
        that you have met yourself, you do not have to deal with it alone.
      </p>
      <div className="section">
        <Helplines />
      </div>
    </>
  )
}
