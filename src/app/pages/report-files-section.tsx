import { useMemo, useState } from 'react'
import type { Findings } from '../../core/findings/findings.ts'
import type { Part } from '../../core/findings/part.ts'
import { placesToFill } from '../../core/findings/places-to-fill.ts'
import { partProblem } from '../../core/findings/part-problem.ts'
import { readReview, type ReviewReading } from '../../core/findings/read-review.ts'
import { reportOf, type ReportInput } from '../../core/findings/report-of.ts'
import type { Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'
import { FindingsDownloads } from '../components/findings-downloads.tsx'
import { FileButton } from '../components/review/file-button.tsx'
import { PartPicker } from '../components/review/part-picker.tsx'
import { Notice } from '../components/notice.tsx'
import { downloadsOf, saved, trackingDownloads } from './report-files.ts'
import { fillCouncilTemplate } from './fill-council-template.ts'

interface Props {
  readonly input: Omit<ReportInput, 'part'>
  readonly draft: Findings
  /** Keys that are marked exempt and name nothing in the draft. */
  readonly unplaced: readonly string[]
  readonly onOpenReview: (review: Review) => void
}

/** The report in files: which part, in which format, into whose template. */
export function ReportFiles({ input, draft, unplaced, onOpenReview }: Props) {
  const [part, setPart] = useState<Part>('draft')
  const problem = partProblem(input.review, part) ?? markProblem(unplaced, part)
  const findings = useMemo(() => {
    if (problem !== undefined) return undefined
    return part === 'draft' ? draft : reportOf({ ...input, part })
  }, [input, draft, part, problem])
  return (
    <section className="section" aria-labelledby="files">
      <h2 className="heading-m" id="files">
        Take it with you
      </h2>
      <PartPicker part={part} onChange={setPart} />
      <output className="findings-page__part">
        {problem === undefined ? null : (
          <Notice title="This part cannot be made yet." grave>
            <p>{problem}</p>
          </Notice>
        )}
      </output>
      {findings === undefined ? null : <Files findings={findings} />}
      <ReviewFile review={input.review} scenario={input.script.id} onOpen={onOpenReview} />
    </section>
  )
}

function toFill(findings: Findings): string {
  const places = placesToFill(findings)
  if (places === 0) return ''
  return places === 1
    ? ' One place in it is still to be written: it stands in square brackets.'
    : ` ${capital(counted(places, 'place'))} in it are still to be written: they stand in square brackets.`
}

/** What was to be withheld must not be published because its words have changed. */
function markProblem(unplaced: readonly string[], part: Part): string | undefined {
  return unplaced.length === 0 || part === 'draft'
    ? undefined
    : 'Something that was marked as exempt has changed: see the top of this page.'
}

function Files({ findings }: { readonly findings: Findings }) {
  const [outcome, setOutcome] = useState('')
  const downloads = useMemo(() => downloadsOf(findings), [findings])
  const tracking = useMemo(() => trackingDownloads(findings), [findings])
  const fill = ([template]: readonly File[]) => {
    if (template === undefined) return
    setOutcome('Filling the template …')
    fillCouncilTemplate(template, findings).then(setOutcome, () =>
      setOutcome('The template could not be filled. Nothing is lost: take the Word file instead.'),
    )
  }
  return (
    <>
      <p className="measure soft">
        The Word file is the one to edit. All hold the same report.{toFill(findings)}
      </p>
      <FindingsDownloads downloads={downloads} />
      <FileButton
        label="Put it into your council's own Word template"
        hint="A .docx file in which {{findings}} stands where the report is to go. Its styles, header and logo stay."
        accept=".docx"
        outcome={outcome}
        onFiles={fill}
      />
      <h3 className="heading-s">To follow up</h3>
      <FindingsDownloads downloads={tracking} isQuiet />
    </>
  )
}

interface ReviewFileProps {
  readonly review: Review
  readonly scenario: string
  readonly onOpen: (review: Review) => void
}

/** What the clerk did, as a file: for another computer, for the command line, and for six months later. */
function ReviewFile({ review, scenario, onOpen }: ReviewFileProps) {
  const [outcome, setOutcome] = useState('')
  const open = ([file]: readonly File[]) => {
    if (file === undefined) return
    opened(file)
      .then(reading => outcomeOf(reading, onOpen))
      .then(setOutcome, () =>
        setOutcome('Not opened: this is no file of a review. Nothing here was changed.'),
      )
  }
  return (
    <>
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
            save: () =>
              Promise.resolve(
                saved(`${scenario}-review.json`, `${JSON.stringify(review, null, 2)}\n`, 'application/json'),
              ),
          },
        ]}
      />
      <FileButton
        label="Open saved work"
        hint="Its name ends in -review.json. It takes the place of what you did here."
        accept=".json,application/json"
        outcome={outcome}
        onFiles={open}
      />
    </>
  )
}

function outcomeOf(reading: ReviewReading, onOpen: ReviewFileProps['onOpen']): string {
  if (!reading.ok) return `Not opened: ${reading.sentence}`
  onOpen(reading.review)
  return 'Opened. The report is as it was left.'
}

async function opened(file: File): Promise<ReviewReading> {
  const value: unknown = JSON.parse(await file.text())
  return readReview(value)
}
