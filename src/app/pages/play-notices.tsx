import { refusalSentence } from '../../core/session/refusal.ts'
import { Notice } from '../components/notice.tsx'
import type { ActRefusal } from '../store/session-store.ts'
import type { PutFailure } from '../store/storage.ts'
import { fileOf } from '../store/session-file.ts'
import { useWorkplace } from '../workplace.ts'
import { saveSessionFile } from './save-session-file.ts'
import type { Table } from './use-table.ts'

/** What a player should know of this play before anything else. */
export default function PlayNotices({ table }: { readonly table: Table }) {
  const { opened } = table.play
  const { lasting } = useWorkplace().device.storage
  return (
    <>
      <Standing table={table} />
      <NotSaved table={table} />
      {table.refusal === undefined ? null : <Notice title={sentence(table.refusal)} grave />}
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
  switch (table.state.standing) {
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

const reasons: Readonly<Record<PutFailure, string>> = {
  'no-room': 'There is no room left on this device.',
  deleted: 'The session was deleted in another tab.',
  'written-elsewhere': 'Another tab wrote to this session meanwhile.',
  unavailable: 'The browser did not let us write.',
}

function NotSaved({ table }: { readonly table: Table }) {
  const { saved, session, standing } = table.state
  if (saved.state !== 'failed' || standing === 'deleted') return null
  return (
    <Notice title={`What you did last is not saved. ${reasons[saved.reason]}`} grave>
      <div className="button-row">
        <button type="button" className="govuk-button" onClick={() => saveSessionFile(fileOf(session))}>
          Save a copy as a file
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => table.play.store.saveAgain()}
        >
          Try again
        </button>
      </div>
    </Notice>
  )
}

function sentence(refusal: ActRefusal): string {
  switch (refusal.code) {
    case 'another-tab-writes':
      return 'Another tab is playing this session, so this was not done.'
    case 'session-deleted':
      return 'This session was deleted, so this was not done.'
    default:
      return refusalSentence(refusal)
  }
}
