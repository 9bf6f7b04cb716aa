import { useEffect, useRef, useState } from 'react'
import { otherReport } from '../../core/findings/other-report.ts'
import { type Belonging, readReview, type ReviewReading } from '../../core/findings/read-review.ts'
import { emptyReview, type Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'
import { writeReview } from '../../core/findings/write-review.ts'
import { decodedText } from '../../core/scenario/reading/encoding.ts'
import { FindingsDownloads } from '../ui/documents/downloads.tsx'
import { saved } from '../ui/documents/report-files.ts'
import { FileButton } from '../ui/forms/form-fields.tsx'
import '../ui/forms/confirm-action.css'

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
        Save what you did here as a file: to go on at another computer, or to open the tracker again in six months. It
        may hold names and exempt matter.
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
    const doubts = conflictsWith(reading, here, review)
    if (doubts.length === 0) replace(reading.review)
    else setAsked({ review: reading.review, doubts })
  }
  const open = ([file]: readonly File[]) => {
    if (file === undefined) return
    setAsked(undefined)
    setOutcome('')
    read(file).then(arrived, () => setOutcome('Not opened: this is no file of a review. Nothing here was changed.'))
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

type Opened = Pick<Extract<ReviewReading, { ok: true }>, 'belongsTo' | 'review'>

/**
 * What speaks against opening saved work in the report that is open, a sentence each; none where nothing does.
 *
 * @param opened the saved work, and the report that it names, `undefined` where it names none
 * @param here the report that is open
 * @param review what was done in it
 */
function conflictsWith(opened: Opened, here: Belonging, review: Review): readonly string[] {
  const other =
    opened.belongsTo === undefined
      ? 'The file does not say which report it belongs to.'
      : otherReport(opened.belongsTo, here)
  return [
    ...(other === undefined ? [] : [other]),
    ...(isBegun(review) ? ['You have worked on this report. What you did here would be gone.'] : []),
    ...marksLost(opened.review, review),
  ]
}

function isBegun(review: Review): boolean {
  return JSON.stringify(review) !== JSON.stringify(emptyReview)
}

/** Without its mark, what was to be kept from the public would be in Part A: that is told, and not only that work goes. */
function marksLost(opened: Review, review: Review): readonly string[] {
  const gone = Object.keys(review.exempt).filter(key => !Object.hasOwn(opened.exempt, key))
  if (gone.length === 0) return []
  const marks = counted(gone.length, 'mark of exemption', 'marks of exemption')
  return [`${capital(marks)} made here would be gone.`]
}

/**
 * What a file is that lies beside saved work in the same folder, and where it belongs, in a sentence; `undefined` for
 * saved work and for what nobody knows.
 */
function otherFile(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('kind' in value && value.kind === 'findings')
    return 'this is the data of a report that was made, and not saved work on it.'
  const isSession = 'scenario' in value && 'log' in value
  if (isSession || ('kind' in value && value.kind === 'sessions'))
    return 'this is a session file, and not saved work on a report. Open it on the page “This device”, or take it in where one report of several sessions is made.'
  return undefined
}

interface ReplaceQuestionProps {
  /** What speaks against it, a sentence each. */
  readonly doubts: readonly string[]
  readonly onReplace: () => void
  readonly onKeep: () => void
}

/** Asks before saved work takes the place of what is there: which file was chosen is known only once it was read. */
function ReplaceQuestion({ doubts, onReplace, onKeep }: ReplaceQuestionProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => group.current?.focus(), [])
  return (
    <fieldset className="confirm-action" aria-label="Please confirm" tabIndex={-1} ref={group}>
      {doubts.map(doubt => (
        <p key={doubt}>{doubt}</p>
      ))}
      <p>Open it all the same?</p>
      <div className="button-row">
        <button type="button" className="govuk-button govuk-button--warning" onClick={onReplace}>
          Open it in place of what is here
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onKeep}>
          Keep what is here
        </button>
      </div>
    </fieldset>
  )
}
