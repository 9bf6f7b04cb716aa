import { useRef, useState } from 'react'
import {
  type Belonging,
  otherReport,
  readReview,
  type ReviewReading,
  writeReview,
} from '../../core/report/review/review-file.ts'
import { emptyReview, type Review } from '../../core/report/review/review.ts'
import { counted } from '../../core/report/say.ts'
import { decodedText } from '../../core/scenario/reading/encoding.ts'
import { Button } from '../ui/controls.tsx'
import { Downloads } from '../ui/documents/downloads.tsx'
import { Question } from '../ui/forms/confirm-action.tsx'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useDesk, useReview } from './desk.ts'

/** What officers did, as a file: for another computer, for the command line, and for six months later. */
export function ReviewFile() {
  const { review } = useReview()
  const { script, sessions } = useDesk().material
  const here = { scenario: script.id, sessions: sessions.map(({ session }) => session.id) }
  const { box, outcome, asked, open, replace, keep } = useOpening(here)
  // Its name says what the file says inside: what was marked as exempt is in it, and why.
  const name = `${script.id}-not-for-publication-review.json`
  const save = () => Promise.resolve(saveFile(name, writeReview(review, here), 'application/json'))
  return (
    <section className="section" ref={box}>
      <h2 className="heading-m">Your work on it</h2>
      <p className="measure soft">
        Save it as a file to go on at another computer, or to report progress in six months. It may hold names and
        exempt matter.
      </p>
      <Downloads isQuiet downloads={[{ id: 'review', label: 'Save your work as a file', save }]} />
      <FileButton
        label="Open saved work"
        hint="Its name ends in -review.json. It replaces your work here. If you would lose anything, we ask first."
        accept=".json,application/json"
        outcome={outcome}
        onFiles={open}
      />
      {asked === undefined ? null : (
        <ReplaceQuestion doubts={asked.doubts} onReplace={() => replace(asked.review)} onKeep={keep} />
      )}
    </section>
  )
}

interface Asked {
  readonly review: Review
  readonly doubts: readonly string[]
}

function useOpening(here: Belonging) {
  const { review, change, role } = useReview()
  const box = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const focusBack = () => box.current?.querySelector<HTMLElement>('input[type="file"]')?.focus()
  const close = (says: string) => {
    setAsked(undefined)
    setOutcome(says)
    focusBack()
  }
  const replace = (opened: Review) => {
    change(() => ({ forward: undefined, ...opened }))
    close('Opened. The report is as you saved it. Select Undo to restore your earlier work.')
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
    setOutcome(role === 'writer' ? '' : 'Not opened: another tab has this report open for editing.')
    if (role === 'writer') read(file).then(arrived, () => setOutcome('Not opened: this file holds no saved work.'))
  }
  return { box, outcome, asked, open, replace, keep: () => close('Not opened. We changed nothing.') }
}

/** A sentence where it is another file of ours. */
async function read(file: File): Promise<ReviewReading | string> {
  const { text, encoding } = decodedText(new Uint8Array(await file.arrayBuffer()))
  if (encoding !== 'utf-8') return 'this file is not saved as UTF-8, so we cannot read some of its characters.'
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  return otherFile(value) ?? readReview(value)
}

/** What a file is that lies beside saved work in the same folder; `undefined` for saved work, and for what we do not know. */
function otherFile(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const kind = 'kind' in value ? value.kind : undefined
  if (kind === 'findings' || kind === 'report') return 'this is the data of a report, and not saved work on it.'
  const isSession = ('scenario' in value && 'log' in value) || kind === 'sessions'
  return isSession
    ? 'this is a session file, and not saved work on a report. Open it on the page “This device”.'
    : undefined
}

type Opened = Pick<Extract<ReviewReading, { ok: true }>, 'belongsTo' | 'review'>

/** @param review what was done in the report that is open */
function doubtsAbout({ belongsTo, review: opened }: Opened, here: Belonging, review: Review): readonly string[] {
  const other =
    belongsTo === undefined ? 'The file does not say which report it belongs to.' : otherReport(belongsTo, here)
  const isBegun = JSON.stringify(review) !== JSON.stringify(emptyReview)
  // Without its mark, what was kept from the public would be in Part A.
  const gone = Object.keys(review.exempt).filter(key => !Object.hasOwn(opened.exempt, key))
  return [
    ...(other === undefined ? [] : [other]),
    ...(isBegun ? ['The file would replace your work on this report.'] : []),
    ...(gone.length === 0 ? [] : [`You would lose ${counted(gone.length, 'mark')} of exemption made here.`]),
  ]
}

interface ReplaceQuestionProps extends Pick<Asked, 'doubts'> {
  readonly onReplace: () => void
  readonly onKeep: () => void
}

function ReplaceQuestion({ doubts, onReplace, onKeep }: ReplaceQuestionProps) {
  return (
    <Question>
      {doubts.map(doubt => (
        <p key={doubt}>{doubt}</p>
      ))}
      <div className="button-row">
        <Button look="warning" onClick={onReplace}>
          Replace what is here
        </Button>
        <Button look="second" onClick={onKeep}>
          Keep what is here
        </Button>
      </div>
    </Question>
  )
}
