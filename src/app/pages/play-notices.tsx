import { useWorkplace } from '../store/workplace.ts'
import { Notice } from '../ui/notice.tsx'
import { actRefusalSentence, NotSaved, useLeaveWarning } from '../ui/session/session-notices.tsx'
import type { Table } from './use-table.ts'

/** What a player should know of this play before anything else. */
export function PlayNotices({ table }: { readonly table: Table }) {
  const { opened } = table.play
  const { lasting } = useWorkplace().device.storage
  useLeaveWarning(!lasting && table.session.log.length > 0)
  return (
    <>
      <Standing table={table} />
      <NotSaved store={table.play.store} />
      {table.refusal === undefined ? null : <Notice title={actRefusalSentence(table.refusal)} grave />}
      {lasting ? null : (
        <Notice title="This browser keeps nothing, so your place is gone once this tab is closed.">
          <p>Save a copy before you leave: the button is below the case file.</p>
        </Notice>
      )}
      {opened.kind === 'other-words' ? (
        <Notice title="The wording of this scenario has changed since you began.">
          <p>What you decided and where it led are the same.</p>
        </Notice>
      ) : null}
      {opened.kind === 'other-rules' ? (
        <Notice title="This session was recorded in another version of the scenario.">
          <p>
            It can be read here as far as it fits this version, and cannot be continued. The recording is kept
            whole: save a copy to open it elsewhere.
          </p>
        </Notice>
      ) : null}
    </>
  )
}

function Standing({ table }: { readonly table: Table }) {
  switch (table.role) {
    case 'writer':
      return null
    case 'follower':
      return (
        <Notice title="Another tab is playing this session.">
          <p>This one follows, and shows what is done there. Close the other tab to go on here.</p>
        </Notice>
      )
    case 'deleted':
      return (
        <Notice title="This session was deleted on this device." grave>
          <p>Nothing that you do here is kept.</p>
        </Notice>
      )
  }
}
