import { capital, counted } from '../../../core/findings/say.ts'
import { Notice } from '../../ui/notice.tsx'

interface Props {
  /** What they are to stand for, in the order of the report. */
  readonly keys: readonly string[]
  /** Opens the report for editing, and then does the rest. */
  readonly onOpen: () => void
}

/** Says that edits were begun which no part of the report has yet: they stand far below, or are not to be seen at all. */
export function BegunEdits({ keys, onOpen }: Props) {
  const [first] = keys
  if (first === undefined) return null
  const begun = counted(keys.length, 'edit is', 'edits are')
  return (
    <Notice title={`${capital(begun)} begun, and not in the report yet.`}>
      <p>What was typed is kept on this device. Go on in the report below, and keep or cancel it there.</p>
      <p>
        <button
          type="button"
          className="block-tools__button"
          onClick={() => {
            onOpen()
            fieldOf(first)?.focus()
          }}
        >
          {keys.length === 1 ? 'Go to the edit' : 'Go to the first edit'}
        </button>
      </p>
    </Notice>
  )
}

/** Of a passage, or of a cell of a table. */
function fieldOf(key: string): HTMLElement | null {
  return document.getElementById(`edit-${key}`) ?? document.getElementById(`write-${key}`)
}
