import { useState } from 'react'

/** One file that the report can be taken away as. */
export interface Download {
  readonly id: string
  readonly label: string
  /** Told after the label to whoever only hears it, where several buttons of a page bear the same label. */
  readonly about?: string
  /** Makes the file and hands it to the browser; says its name. */
  readonly save: () => Promise<string>
}

interface Props {
  readonly downloads: readonly Download[]
  /** Whether none of them is what the page is for. */
  readonly isQuiet?: boolean
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly label: string }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly label: string }

/** Buttons that make a file when asked, and say how it goes. */
export function FindingsDownloads({ downloads, isQuiet = false }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const start = ({ label, save }: Download) => {
    if (state.kind === 'making') return
    setState({ kind: 'making', label })
    save().then(
      name => setState({ kind: 'saved', name }),
      () => setState({ kind: 'failed', label }),
    )
  }
  return (
    <div className="findings-downloads">
      <div className="button-row">
        {downloads.map((download, index) => (
          <button
            key={download.id}
            type="button"
            className={`govuk-button${index === 0 && !isQuiet ? '' : ' govuk-button--secondary'}`}
            // Not `disabled`: that would take the focus away from whoever just pressed it.
            aria-disabled={state.kind === 'making'}
            onClick={() => start(download)}
          >
            {download.label}
            {download.about === undefined ? null : <span className="govuk-visually-hidden">: {download.about}</span>}
          </button>
        ))}
      </div>
      <output className="findings-downloads__state">{sentenceOf(state)}</output>
    </div>
  )
}

function sentenceOf(state: State): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'making':
      return `${state.label}: making the file …`
    case 'saved':
      return `Done. The file is called ${state.name}, and is where your browser puts downloads.`
    case 'failed':
      return `${state.label}: the file could not be made. Nothing is lost. Try again, or take one of the other files.`
  }
}
