import { useMemo, useState } from 'react'
import type { Findings } from '../../core/findings/findings.ts'
import { lacksTracker } from '../../core/findings/lacks-tracker.ts'
import { placesToFill } from '../../core/findings/places-to-fill.ts'
import type { ReportInput } from '../../core/findings/report-of.ts'
import type { Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'
import { PartPicker } from '../components/review/part-picker.tsx'
import { FindingsDownloads } from '../ui/documents/downloads.tsx'
import { downloadsOf, trackingDownloads } from '../ui/documents/report-files.ts'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { fillCouncilTemplate } from './fill-council-template.ts'
import { ReviewFile } from './review-file.tsx'
import type { ChosenPart } from './use-part.ts'

interface Props {
  readonly input: Omit<ReportInput, 'part'>
  readonly chosen: ChosenPart
  readonly onOpenReview: (review: Review) => void
}

/** The report in files: which part, in which format, into whose template. */
export function ReportFiles({ input: { script, plays, review }, chosen, onOpenReview }: Props) {
  const { part, problem, findings, choose } = chosen
  const here = { scenario: script.id, sessions: plays.map(({ session }) => session.id) }
  return (
    <section className="section" aria-labelledby="files">
      <h2 className="heading-m" id="files">
        Take it with you
      </h2>
      <PartPicker part={part} onChange={choose} />
      <output className="findings-page__part">
        {problem === undefined ? null : (
          <Notice title="This part cannot be made yet." grave>
            <p>{problem}</p>
          </Notice>
        )}
      </output>
      {findings === undefined ? null : <Files findings={findings} />}
      <ReviewFile review={review} here={here} onOpen={onOpenReview} />
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

function Files({ findings }: { readonly findings: Findings }) {
  const [outcome, setOutcome] = useState('')
  const downloads = useMemo(() => downloadsOf(findings), [findings])
  const tracking = useMemo(() => trackingDownloads(findings), [findings])
  const nothingToFollow = lacksTracker(findings)
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
      {nothingToFollow === undefined ? null : <p className="measure">{nothingToFollow}</p>}
      <FindingsDownloads downloads={tracking} isQuiet />
    </>
  )
}
