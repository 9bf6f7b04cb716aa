import { useMemo, useState } from 'react'
import type { Findings } from '../../core/findings/findings.ts'
import { lacksTracker } from '../../core/findings/lacks-tracker.ts'
import { partProblem } from '../../core/findings/part-problem.ts'
import type { Part } from '../../core/findings/part.ts'
import { placesToFill } from '../../core/findings/places-to-fill.ts'
import { type ReportInput, reportOf } from '../../core/findings/report-of.ts'
import type { Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'
import type { TemplateFilled } from '../../documents/docx-template.ts'
import { sayMissing } from '../../documents/docx-template/say-missing.ts'
import { FindingsDownloads } from '../ui/documents/downloads.tsx'
import { downloadsOf, reportFileName, saved, trackingDownloads } from '../ui/documents/report-files.ts'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { ReviewFile } from './review-file.tsx'

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
      <p className="measure soft">The Word file is the one to edit. All hold the same report.{toFill(findings)}</p>
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

const parts: readonly { readonly part: Part; readonly label: string; readonly hint: string }[] = [
  {
    part: 'draft',
    label: 'Draft for review',
    hint: 'All of it, with what is marked as exempt. For officers: not to be published.',
  },
  { part: 'a', label: 'Part A', hint: 'Open to the public. Made without whatever is marked as exempt.' },
  {
    part: 'b',
    label: 'Part B',
    hint: 'Not for publication. What is marked as exempt, and nothing else.',
  },
]

interface PartPickerProps {
  readonly part: Part
  readonly onChange: (part: Part) => void
}

/** Which part of the report the files hold. */
function PartPicker({ part: chosen, onChange }: PartPickerProps) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">What is to be in the files?</legend>
      <div className="govuk-radios">
        {parts.map(({ part, label, hint }) => (
          <div className="govuk-radios__item" key={part}>
            <input
              className="govuk-radios__input"
              id={`part-${part}`}
              type="radio"
              name="part"
              aria-describedby={`part-${part}-hint`}
              checked={part === chosen}
              onChange={() => onChange(part)}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={`part-${part}`}>
              {label}
            </label>
            <p className="govuk-hint govuk-radios__hint" id={`part-${part}-hint`}>
              {hint}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

interface Made {
  readonly input: Omit<ReportInput, 'part'>
  readonly draft: Findings
  /** Keys that are marked exempt and name nothing in the draft. */
  readonly unplaced: readonly string[]
}

/** The part of the report that is chosen, and why it cannot be made yet. */
export interface ChosenPart {
  readonly part: Part
  readonly problem: string | undefined
  /** `undefined` while there is a problem. */
  readonly findings: Findings | undefined
  readonly choose: (part: Part) => void
}

export function usePart({ input, draft, unplaced }: Made): ChosenPart {
  const [part, choose] = useState<Part>('draft')
  const problem = partProblem(input.review, part) ?? markProblem(unplaced, part)
  const findings = useMemo(() => {
    if (problem !== undefined) return undefined
    return part === 'draft' ? draft : reportOf({ ...input, part })
  }, [input, draft, part, problem])
  return { part, problem, findings, choose }
}

/** What was to be withheld must not be published because its words have changed. */
function markProblem(unplaced: readonly string[], part: Part): string | undefined {
  return unplaced.length === 0 || part === 'draft'
    ? undefined
    : 'Something that was marked as exempt has changed: see the top of this page.'
}

/** Puts the report into a council's own Word file and hands that to the browser; says what became of it. */
async function fillCouncilTemplate(template: File, findings: Findings): Promise<string> {
  const { fillTemplate } = await import('../../documents/docx-template.ts')
  const filled = await fillTemplate(new Uint8Array(await template.arrayBuffer()), findings)
  if (filled.type !== 'filled') return filled.sentence
  const name = saved(`${reportFileName(findings, 'findings')}-in-template.docx`, filled.bytes, wordType)
  return [`Done. The file is called ${name}.`, ...names(filled), ...sayMissing(filled.missingStyles)].join('\n')
}

function names({ unknownNames }: TemplateFilled): readonly string[] {
  return unknownNames.map(name => `{{${name}}} means nothing here, and was left as it is.`)
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
