import { useRef, useState } from 'react'
import { SecondButton } from './controls.tsx'
import './sample-text.css'

interface Props {
  /** Above the text: the file that it is for. */
  readonly title?: string
  /** Tells its button from those of other texts. */
  readonly about: string
  readonly text: string
}

/** The text to copy. Where the browser does not copy, the text is selected, so that one key copies it. */
export function SampleText({ title, about, text }: Props) {
  const shown = useRef<HTMLPreElement>(null)
  const [answer, setAnswer] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${text}\n`)
      setAnswer('Copied.')
    } catch {
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current)
      setAnswer('We could not copy it, so we selected the text. Copy it with Ctrl+C.')
    }
  }
  return (
    <figure className="sample-text">
      <figcaption className="sample-text__head">
        <code>{title}</code>
        <SecondButton about={about} onClick={() => void copy()}>
          Copy
        </SecondButton>
      </figcaption>
      <pre className="sample-text__lines" ref={shown}>
        {text}
      </pre>
      <output className="sample-text__answer">{answer}</output>
    </figure>
  )
}
