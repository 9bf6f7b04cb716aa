import { useMemo, useRef, useState } from 'react'
import { controlsWorksheet } from '../../core/papers/controls-worksheet.ts'
import { controlsToTest } from '../../core/report/sections/controls.ts'
import { partName, type Report, reportOf, tellingFor } from '../../core/report/report.ts'
import {
  type Belonging,
  otherReport,
  readReview,
  type ReviewReading,
  writeReview,
} from '../../core/report/review/review-file.ts'
import { emptyReview, type Part, type Review } from '../../core/report/review/review.ts'
import { counted } from '../../core/report/say.ts'
import { decodedText } from '../../core/scenario/reading/encoding.ts'
import { Button, SecondButton } from '../ui/controls.tsx'
import { Question } from '../ui/forms/confirm-action.tsx'
import { type Form, forms } from '../../core/report/telling.ts'
import { type Download, Downloads, SaveButton, useSaving } from '../ui/documents/downloads.tsx'
import {
  formats,
  formNames,
  reportFileName,
  reportFormats,
  savePaper,
  saveReport,
  wordType,
} from '../ui/documents/report-files.ts'
import { FileButton, SelectField } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useDesk, useInput, useReport, useReview } from './desk.ts'
import { usePartProblem } from './steps-nav.tsx'
import { ColumnHeads, Section } from '../ui/page-parts.tsx'

const parts = ['draft', 'a', 'b'] as const

/** Every form of the report in every format, and what goes with it. */
export function TakeAwayStep() {
  const [part, setPart] = useState<Part>('draft')
  const { review } = useInput()
  const problem = usePartProblem(part)
  return (
    <>
      <Section title="The report">
        <SelectField
          id="part"
          label="Which part"
          value={part}
          options={parts.map(name => [name, partName(name, review.details)])}
          onChange={name => setPart(parts.find(one => one === name) ?? part)}
        />
        {problem === undefined ? (
          <Forms part={part} />
        ) : (
          <Notice title="We cannot make this part yet." grave>
            <p>{problem}</p>
          </Notice>
        )}
      </Section>
      {problem === undefined ? <Others part={part} /> : null}
      <ReviewFile />
    </>
  )
}

interface PartProps {
  readonly part: Part
}

/** A table of form by format. A report is made when one of its files is asked for. */
function Forms({ part }: PartProps) {
  const input = useInput()
  const saving = useSaving()
  const save = (form: Form, format: (typeof reportFormats)[number]): Download => ({
    id: `${form}-${format}`,
    label: formats[format].label,
    about: formNames[form],
    save: () => saveReport(reportOf({ ...input, form, part }), format),
  })
  return (
    <>
      <table className="forms-table">
        <caption className="govuk-visually-hidden">Forms of the report, and the formats of each</caption>
        <ColumnHeads heads={['Form', ...reportFormats.map(format => formats[format].label)]} />
        <tbody>
          {forms.map(form => (
            <tr key={form}>
              <th scope="row">{formNames[form]}</th>
              {reportFormats.map(format => (
                <td key={format}>
                  <SaveButton download={save(form, format)} isQuiet saving={saving} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <output className="downloads__state">{saving.says}</output>
      <p className="measure soft">To edit the report, choose Word. Every format holds the same report.</p>
    </>
  )
}

function Others({ part }: PartProps) {
  const input = useInput()
  const report = useReport('full', part)
  const downloads = useMemo(() => {
    const telling = tellingFor({ ...input, form: 'full', part })
    const mayShow = part !== 'a' || input.review.controls === 'open'
    const hasControls = mayShow && controlsToTest(telling).length > 0
    const csv = async (what: string, write: (files: DataFiles) => string) =>
      saveFile(`${reportFileName(report, what)}.csv`, write(await dataFiles()), 'text/csv')
    const controls: readonly Download[] = [
      {
        id: 'controls',
        label: 'Controls to test (CSV)',
        save: () => csv('controls', files => files.controlsCsv(telling)),
      },
      {
        id: 'worksheet',
        label: 'Worksheet for the tests (Word)',
        save: () => savePaper(reportFileName(report, 'worksheet'), controlsWorksheet(telling)),
      },
    ]
    return [
      { id: 'plan', label: 'Action plan (CSV)', save: () => csv('action-plan', files => files.actionPlanCsv(telling)) },
      { id: 'log', label: 'Decisions (CSV)', save: () => csv('decisions', files => files.decisionLogCsv(report)) },
      ...(hasControls ? controls : []),
    ]
  }, [input, report, part])
  return (
    <Section title="To go with it">
      <Downloads downloads={downloads} isQuiet />
      <Template report={report} />
    </Section>
  )
}

const dataFiles = async () => import('../../documents/data-files.ts')

type DataFiles = Awaited<ReturnType<typeof dataFiles>>

function Template({ report }: { readonly report: Report }) {
  const [outcome, setOutcome] = useState('')
  const fill = ([template]: readonly File[]) => {
    if (template === undefined) return
    setOutcome('Filling the template …')
    fillTemplateOf(template, report).then(setOutcome, () =>
      setOutcome('We could not fill the template. Use the Word file instead.'),
    )
  }
  return (
    <FileButton
      label="Put the full report into your council’s own Word template"
      hint="A .docx file with {{findings}} where the report should go. Its styles, header and logo stay."
      accept=".docx"
      outcome={outcome}
      onFiles={fill}
    />
  )
}

async function fillTemplateOf(template: File, report: Report): Promise<string> {
  const { fillTemplate, sayMissing } = await import('../../documents/docx-template.ts')
  const filled = await fillTemplate(new Uint8Array(await template.arrayBuffer()), report)
  if (filled.type !== 'filled') return filled.sentence
  const name = saveFile(`${reportFileName(report, report.form)}-in-template.docx`, filled.bytes, wordType)
  const unknown = filled.unknownNames.map(word => `We do not know {{${word}}}, so we left it as it is.`)
  return [`Done. The file is called ${name}.`, ...unknown, ...sayMissing(filled.missingStyles)].join('\n')
}

/** What officers did, as a file: for another computer, for the command line, and for six months later. */
function ReviewFile() {
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
        <SecondButton onClick={onKeep}>Keep what is here</SecondButton>
      </div>
    </Question>
  )
}
