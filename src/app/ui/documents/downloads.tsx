import { type ReactNode, useState } from 'react'
import { Button } from '../controls.tsx'

/** One file to take away. */
export interface Download {
  readonly id: string
  readonly label: string
  /** Told after the label to the person who only hears it, where several buttons of a page bear the same label. */
  readonly about?: string
  /** Makes the file and hands it to the browser; says its name. */
  readonly save: () => Promise<string>
}

interface Props {
  readonly downloads: readonly Download[]
  /** Whether none of them is what the page is for. */
  readonly isQuiet?: boolean
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

/** Makes one file at a time; what it says is for an `output` of the page. */
export function useSaving() {
  const [isBusy, setBusy] = useState(false)
  const [says, setSays] = useState('')
  const start = ({ label, save }: Download) => {
    if (isBusy) return
    const ended = (how: string) => {
      setSays(how)
      setBusy(false)
    }
    setBusy(true)
    setSays(`${label}: making the file …`)
    save().then(
      name => ended(`Done. The file is called ${name}. Look in your downloads.`),
      () => ended(`${label}: we could not make the file. Try again, or choose another format.`),
    )
  }
  return { isBusy, start, says }
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
      // Not `disabled`: that would take the focus away from the person who just pressed it.
      aria-disabled={saving.isBusy}
      about={download.about}
      onClick={() => saving.start(download)}
    >
      {download.label}
    </Button>
  )
}
