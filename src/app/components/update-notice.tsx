import { useState } from 'react'
import { Notice } from '../ui/notice.tsx'

interface Props {
  /** Loads the newer version; false when a session was begun meanwhile. */
  readonly onLoad: () => Promise<boolean>
}

type State = 'offered' | 'loading' | 'not-now'

/** Offers a newer version of the program, which never loads by itself. */
export function UpdateNotice({ onLoad }: Props) {
  const [state, setState] = useState<State>('offered')
  const load = async () => {
    setState('loading')
    if (!(await onLoad())) setState('not-now')
  }
  return (
    <Notice title="A newer version is ready">
      <p>It loads only when you say so. What is saved on this device stays as it is.</p>
      <p>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          // Not `disabled`: that would take the focus away from whoever just pressed it.
          aria-disabled={state === 'loading'}
          onClick={() => void load()}
        >
          Load the new version
        </button>
      </p>
      <output>{words[state]}</output>
    </Notice>
  )
}

const words = {
  offered: '',
  loading: 'Loading the new version …',
  'not-now': 'Not now: a session is under way on this device, and goes first.',
}
