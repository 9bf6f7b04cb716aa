import { useState } from 'react'
import type { NotDeleted } from '../store/delete-sessions.ts'
import { Button, LinkLine, TextLink } from '../ui/controls.tsx'
import { PlainPage } from '../ui/page-heading.tsx'
import { useLibrary } from '../ui/session/session-link.ts'
// Loaded with the page, so that it is there when it is wanted, connection or not.
import '../store/delete-sessions.ts'

/** Deletes all that is on this device: says first what that is, and afterwards what became of it. */
export function DeletePage() {
  const { library, sessions, damaged = [], isUnread = false } = useLibrary()
  const [deleted, setDeleted] = useState<DeletedProps>()
  const [isDeleting, setDeleting] = useState(false)
  const count = (sessions?.length ?? 0) + damaged.length

  const remove = async () => {
    setDeleting(true)
    const left = await library.deleteEverything()
    setDeleted({ count: isUnread ? undefined : count, left })
    setDeleting(false)
  }
  if (deleted !== undefined) return <Deleted key="deleted" {...deleted} />
  return (
    <PlainPage title="Delete everything on this device">
      <p>{deletionSummary(isUnread ? undefined : count)} Copies you saved as files stay.</p>
      <div className="button-row">
        <Button look="warning" disabled={isDeleting} onClick={() => void remove()}>
          {isDeleting ? 'Deleting …' : 'Delete everything'}
        </Button>
        <TextLink href="/device">Keep it</TextLink>
      </div>
    </PlainPage>
  )
}

/** @param sessions how many there are; `undefined` where they could not be read */
function deletionSummary(sessions: number | undefined): string {
  if (sessions === undefined)
    return 'We can’t count the sessions on this device, because the browser could not read them. This deletes everything for good, in every tab of this browser.'
  if (sessions === 0)
    return 'There is no session on this device. This deletes any settings, drafts and cases from files for good.'
  const what = sessions === 1 ? '1 session' : `${sessions} sessions`
  return `This device has ${what}, with decisions and notes. This deletes everything for good, any drafts and cases from files too, in every tab of this browser.`
}

interface DeletedProps {
  readonly count: number | undefined
  readonly left: NotDeleted
}

const kinds: Readonly<Record<NotDeleted[number], string>> = {
  sessions: 'the sessions',
  cases: 'cases from files',
  drafts: 'drafts of cases',
  settings: 'settings',
  caches: 'parts of the program saved for working offline',
}

function Deleted({ count, left }: DeletedProps) {
  const some = count === 1 ? '1 session was' : `${count} sessions were`
  const went = count === undefined ? 'All sessions were' : some
  const title = left.length === 0 ? 'Everything was deleted' : 'Not everything could be deleted'
  return (
    <PlainPage title={title}>
      <p>
        {left.length === 0
          ? `${went} deleted, and all settings, drafts and cases from files. This device holds none of your work now.`
          : `Still here: ${left.map(kind => kinds[kind]).join(', ')}. The browser did not let us delete more. Clear this site’s data in the browser’s settings.`}
      </p>
      <LinkLine href="/">Go to the scenarios</LinkLine>
    </PlainPage>
  )
}
