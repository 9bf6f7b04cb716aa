import { useMemo, useState } from 'react'
import { controlsWorksheet } from '../../core/papers/controls-worksheet.ts'
import { controlsToTest } from '../../core/report/sections/controls.ts'
import { partName, type Report, reportOf, tellingFor } from '../../core/report/report.ts'
import type { Part } from '../../core/report/review/review.ts'
import { type Form, forms } from '../../core/report/telling.ts'
import { type Download, Downloads, SaveButton, useSaving } from '../ui/documents/downloads.tsx'
import {
  formats,
  formNames,
  reportFileName,
  reportFormats,
  saveReport,
  wordType,
} from '../ui/documents/report-files.ts'
import { FileButton, SelectField } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useInput, useReport } from './desk.ts'
import { ReviewFile } from './review-file.tsx'
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

/** Tables for a spreadsheet, the worksheet of an auditor, and the council’s own template. */
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
        save: async () => {
          const { paperToDocx } = await import('../../documents/docx/paper.ts')
          const name = `${reportFileName(report, 'worksheet')}.docx`
          return saveFile(name, await paperToDocx(controlsWorksheet(telling)), wordType)
        },
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
