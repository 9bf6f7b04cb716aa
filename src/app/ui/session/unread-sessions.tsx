import { Link } from 'wouter'
import { useStore } from 'zustand'
import { useWorkplace } from '../../store/workplace.ts'

/** What the browser could not read of the sessions on this device: that is not the same as none. */
export function UnreadSessions() {
  const { library } = useWorkplace()
  const { damaged = [], isUnread } = useStore(library)
  if (isUnread !== true) return <Damaged count={damaged.length} />
  return (
    <div className="stack" role="alert">
      <p>What is kept on this device could not be read. Nothing was deleted.</p>
      <p>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void library.refresh()}>
          Try again
        </button>
      </p>
    </div>
  )
}

/** On the first page: the page “This device” names each. */
function Damaged({ count }: { readonly count: number }) {
  return (
    <p className="small">
      We cannot read {count === 1 ? '1 session' : `${count} sessions`} here. Save or delete{' '}
      {count === 1 ? 'it' : 'them'} on{' '}
      <Link className="govuk-link" href="/device">
        This device
      </Link>
      .
    </p>
  )
}
