import { useStore } from 'zustand'
import { useWorkplace } from '../../store/workplace.ts'
import { Button, TextLink } from '../controls.tsx'

/** What the browser could not read of the sessions on this device: that is not the same as none. */
export function UnreadSessions() {
  const { library } = useWorkplace()
  const { damaged = [], isUnread } = useStore(library)
  if (isUnread !== true) return <Damaged count={damaged.length} />
  return (
    <div className="stack" role="alert">
      <p>We could not read the sessions saved on this device. We deleted nothing.</p>
      <p>
        <Button look="second" onClick={() => void library.refresh()}>
          Try again
        </Button>
      </p>
    </div>
  )
}

/** On the first page: the page “This device” names each. */
function Damaged({ count }: { readonly count: number }) {
  return (
    <p className="small">
      We cannot read {count === 1 ? '1 session' : `${count} sessions`} here. Save or delete{' '}
      {count === 1 ? 'it' : 'them'} on <TextLink href="/device">This device</TextLink>.
    </p>
  )
}
