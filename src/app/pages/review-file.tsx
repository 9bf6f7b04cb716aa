import { useRef, useState } from 'react'
import { type Belonging, readReview, type ReviewReading } from '../../core/findings/read-review.ts'
import type { Review } from '../../core/findings/review.ts'
import { writeReview } from '../../core/findings/write-review.ts'
import { decodedText } from '../../core/scenario/reading/encoding.ts'
import { ReplaceQuestion } from '../components/review/replace-question.tsx'
import { FindingsDownloads } from '../ui/documents/downloads.tsx'
import { saved } from '../ui/documents/report-files.ts'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { doubtsAbout } from './doubts-about.ts'
import { otherFile } from './other-file.ts'

interface Props {
  readonly review: Review
  /** The report that is open here. */
  readonly here: Belonging
  readonly onOpen: (review: Review) => void
}

/** What the clerk did, as a file: for another computer, for the command line, and for six months later. */
export function ReviewFile({ review, here, onOpen }: Props) {
  const { box, outcome, asked, open, replace, keep } = useOpening({ review, here, onOpen })
  return (
    <div ref={box}>
      <h3 className="heading-s">Your work on it</h3>
      <p className="measure soft">
        Save what you did here as a file: to go on at another computer, or to open the tracker again in six
        months. It may hold names and exempt matter.
      </p>
      <FindingsDownloads
        isQuiet
        downloads={[
          {
            id: 'review',
            label: 'Save your work as a file',
            save: () => Promise.resolve(savedWork(here, review)),
          },
        ]}
      />
      <FileButton
        label="Open saved work"
        hint="Its name ends in -review.json. It takes the place of what you did here; where something would be lost, you are asked first."
        accept=".json,application/json"
        outcome={outcome}
        onFiles={open}
      />
      {asked === undefined ? null : (
        <ReplaceQuestion doubts={asked.doubts} onReplace={() => replace(asked.review)} onKeep={keep} />
      )}
    </div>
  )
}

/** Its name says what the file says inside: what was marked as exempt is in it, and why. */
function savedWork(here: Belonging, review: Review): string {
  const name = `${here.scenario}-not-for-publication-review.json`
  return saved(name, writeReview(review, here), 'application/json')
}

interface Asked {
  readonly review: Review
  readonly doubts: readonly string[]
}

function useOpening({ review, here, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [outcome, setOutcome] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const replace = (opened: Review) => {
    onOpen(opened)
    setAsked(undefined)
    setOutcome('Opened. The report is as it was left.')
  }
  const arrived = (reading: ReviewReading | string) => {
    if (typeof reading === 'string' || !reading.ok) {
      setOutcome(`Not opened: ${typeof reading === 'string' ? reading : reading.sentence}`)
      return
    }
    const doubts = doubtsAbout(reading, here, review)
    if (doubts.length === 0) replace(reading.review)
    else setAsked({ review: reading.review, doubts })
  }
  const open = ([file]: readonly File[]) => {
    if (file === undefined) return
    setAsked(undefined)
    setOutcome('')
    read(file).then(arrived, () =>
      setOutcome('Not opened: this is no file of a review. Nothing here was changed.'),
    )
  }
  const focusBack = () => box.current?.querySelector<HTMLElement>('input[type="file"]')?.focus()
  return {
    box,
    outcome,
    asked,
    open,
    replace: (opened: Review) => {
      replace(opened)
      focusBack()
    },
    keep: () => {
      setAsked(undefined)
      setOutcome('Not opened. Nothing here was changed.')
      focusBack()
    },
  }
}

/** A sentence where it is another file of ours. */
async function read(file: File): Promise<ReviewReading | string> {
  const { text, encoding } = decodedText(new Uint8Array(await file.arrayBuffer()))
  if (encoding !== 'utf-8') return 'this file is not saved as UTF-8, so we cannot read all its letters.'
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  return otherFile(value) ?? readReview(value)
}
