import { useStore } from 'zustand'
import { Notice } from '../ui/notice.tsx'
import type { Console } from './use-console.ts'

const unread =
  'What was in hand (the slide, hands not yet settled, the time) could not be read, so this begins where the play stands; ' +
  'every vote that was recorded is there.'

/** Says that the evening does not come back as it was left, what is lost by it and what is not. The room may read it. */
export function DeskUnread({ at: { deskStore, mayWrite } }: { readonly at: Console }) {
  const isUnread = useStore(deskStore, state => state.isUnread)
  if (!isUnread || !mayWrite) return null
  return (
    <Notice title={unread} grave>
      <div className="console__choices">
        <button type="button" className="console-button" onClick={() => deskStore.understood()}>
          Understood
        </button>
      </div>
    </Notice>
  )
}
