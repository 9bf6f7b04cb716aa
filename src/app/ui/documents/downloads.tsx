import { type ReactNode, useState } from 'react'
import { Button } from '../controls.tsx'

/** One file to take away. */
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
  /** Another button in the same row. */
  readonly children?: ReactNode
}

/** Buttons that make a file when asked, and say how it goes. */
export function Downloads({ downloads, isQuiet = false, children }: Props) {
  const saving = useSaving()
  return (
    <div className="downloads">
      <div className="button-row">
        {downloads.map((download, index) => (
          <SaveButton key={download.id} download={download} isQuiet={isQuiet || index > 0} saving={saving} />
        ))}
        {children}
      </div>
      <output className="downloads__state">{saving.says}</output>
    </div>
  )
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly label: string }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly label: string }

/** Makes one file at a time; what it says is for an `output` of the page. */
export function useSaving() {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const isBusy = state.kind === 'making'
  const start = ({ label, save }: Download) => {
    if (isBusy) return
    setState({ kind: 'making', label })
    save().then(
      name => setState({ kind: 'saved', name }),
      () => setState({ kind: 'failed', label }),
    )
  }
  return { isBusy, start, says: sentenceOf(state) }
}

interface SaveButtonProps {
  readonly download: Download
  readonly isQuiet: boolean
  readonly saving: ReturnType<typeof useSaving>
}

export function SaveButton({ download, isQuiet, saving }: SaveButtonProps) {
  return (
    <Button
      look={isQuiet ? 'second' : 'main'}
      // Not `disabled`: that would take the focus away from whoever just pressed it.
      aria-disabled={saving.isBusy}
      onClick={() => saving.start(download)}
    >
      {download.label}
      {download.about === undefined ? null : <span className="govuk-visually-hidden">: {download.about}</span>}
    </Button>
  )
}

function sentenceOf(state: State): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'making':
      return `${state.label}: making the file …`
    case 'saved':
      return `Done. The file is called ${state.name}. Look in your downloads.`
    case 'failed':
      return `${state.label}: we could not make the file. Try again, or choose another format.`
  }
}
