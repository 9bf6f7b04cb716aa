import { FourPs } from '../ui/four-ps.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

export function FourPsPage() {
  return (
    <>
      <PageHeading title="What the four Ps mean" />
      <p className="lede measure">
        Four headings under which councils and the police plan against serious organised crime. Afterwards, the debrief
        talks about your decisions under the same four.
      </p>
      <div className="section">
        <FourPs />
      </div>
    </>
  )
}
