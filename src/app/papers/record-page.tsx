import { useMemo, useState } from 'react'
import type { Paper } from '../../core/papers/paper.ts'
import { certificate } from '../../core/record/certificate.ts'
import {
  type NoRecordReason,
  noRecordSentences,
  trainingRecord,
  type TrainingRecord,
} from '../../core/record/training-record.ts'
import { type Account, isHomePage, statementsOf, statementsText } from '../../core/record/xapi.ts'
import type { Session } from '../../core/session/session.ts'
import type { ExhibitModule } from '../store/library-entry.ts'
import { Button, SecondButton, TextLink } from '../ui/controls.tsx'
import { type Download, Downloads } from '../ui/documents/downloads.tsx'
import { savePaper } from '../ui/documents/report-files.ts'
import { ErrorSummary } from '../ui/forms/error-summary.tsx'
import { RecordField } from '../ui/forms/form-fields.tsx'
import { Fold, Section } from '../ui/page-parts.tsx'
import { PageHeading, PlainPage } from '../ui/page-heading.tsx'
import { saveFile } from '../ui/save-file.ts'
import { type ClosedSession, closedPage } from '../ui/session/closed-session.tsx'
import { PaperView } from './paper-view.tsx'
import { Form } from '../ui/forms/form.tsx'
import './record-page.css'

/** What members may take to the person who keeps training records. What they type here is kept nowhere but on the page. */
export const RecordPage = closedPage('The training record', RecordOf)

function RecordOf(closed: ClosedSession) {
  const { play, session, path } = closed
  const record = useMemo(() => trainingRecord(play.script, session, path), [play.script, session, path])
  if (play.opened.kind === 'other-rules') return <NoRecordOf why="other-rules" {...closed} />
  if (typeof record === 'string') return <NoRecordOf why={record} {...closed} />
  return <Record record={record} {...closed} />
}

function NoRecordOf({ why, play, session }: ClosedSession & { readonly why: NoRecordReason }) {
  const { parent } = session
  return (
    <PlainPage title="Training record" kicker={play.script.title}>
      <p>{noRecordSentences[why]}</p>
      <p>
        {parent === undefined ? (
          <BackLink session={session.id} />
        ) : (
          <TextLink href={`/record/${parent.session}`}>The training record of that session</TextLink>
        )}
      </p>
    </PlainPage>
  )
}

/** A certificate has none. */
const noExhibits: ReadonlyMap<string, ExhibitModule> = new Map()

function Record({ record, play, session, path }: ClosedSession & { readonly record: TrainingRecord }) {
  const { script } = play
  const [typed, setTyped] = useState(() => session.group?.present.join('\n') ?? '')
  const names = useMemo(() => typed.split('\n').flatMap(name => name.trim() || []), [typed])
  const paper = useMemo(() => certificate(record, names), [record, names])
  const isGroup = session.group !== undefined
  return (
    <div className="record-page">
      <div className="record-page__tools">
        <PageHeading title="Training record" kicker={script.title} />
        <p className="lede measure">
          A record for people who keep training records. It does not say how well anyone did.
        </p>
        <Section title="Certificate of attendance" id="certificate-heading">
          <RecordField
            id="names"
            isLong={isGroup}
            label={isGroup ? 'Names, one on each line' : 'Name'}
            autoComplete={isGroup ? 'off' : 'name'}
            hint={
              isGroup
                ? 'One sheet each. We don’t save your changes, in the session or on this device.'
                : 'We don’t save it, in the session or on this device. Leave it empty for a line to write on.'
            }
            value={typed}
            onChange={setTyped}
          />
          <div className="record-page__ways">
            <Button onClick={() => window.print()}>Print</Button>
            <Downloads isQuiet downloads={certificateFiles(paper, session)} />
          </div>
        </Section>
        <Section title="For a learning system" id="statements-heading">
          <p className="measure">
            xAPI statements: start, decisions, ending, time. They list the choices made. They leave out scores and
            notes.
          </p>
          <Fold className="record-page__fold" title="Save a file for a learning system">
            <RecordAccount
              isGroup={isGroup}
              onSave={account => {
                const statements = statementsOf({ script, session, path, whose: { account, name: names[0] } })
                return saveFile(`${nameOf(session)}-xapi.json`, statementsText(statements), 'application/json')
              }}
            />
          </Fold>
        </Section>
        <p className="section">
          <BackLink session={session.id} />
        </p>
      </div>
      <PaperView paper={paper} script={script} exhibits={noExhibits} />
    </div>
  )
}

function BackLink({ session }: { readonly session: string }) {
  return <TextLink href={`/debrief/${session}`}>Back to the debrief</TextLink>
}

interface Props {
  readonly isGroup: boolean
  /** Hands the file over and says its name; without an account it names no one. */
  readonly onSave: (account: Account | undefined) => string
}

interface Problem {
  readonly field: 'account-page' | 'account-name'
  readonly message: string
}

function RecordAccount({ isGroup, onSave }: Props) {
  const [page, setPage] = useState('')
  const [name, setName] = useState('')
  const [attempt, setAttempt] = useState<{ readonly number: number; readonly saved?: string }>({ number: 0 })
  const problem = attempt.number > 0 && attempt.saved === undefined ? problemWith(page, name, isGroup) : undefined
  const save = () => {
    const number = attempt.number + 1
    if (problemWith(page, name, isGroup) !== undefined) return setAttempt({ number })
    const account = page.trim() === '' ? undefined : { homePage: page.trim(), name: name.trim() }
    setAttempt({ number, saved: onSave(account) })
  }
  const problemOf = (field: Problem['field']) => (problem?.field === field ? problem.message : undefined)
  return (
    <Form onSubmit={save}>
      {problem === undefined ? null : <ErrorSummary key={attempt.number} {...problem} />}
      <RecordField
        id="account-page"
        label="Web address of the learning system (optional)"
        hint="For example https://learning.council.example. The people who run it can tell you."
        inputMode="url"
        problem={problemOf('account-page')}
        value={page}
        onChange={setPage}
      />
      <RecordField
        id="account-name"
        label={isGroup ? 'What the group is called there (optional)' : 'Your user name there (optional)'}
        hint={
          isGroup
            ? 'Not a person’s name: the group made the decisions.'
            : 'Or your user number. If you fill this in, the file also includes the name you typed above.'
        }
        problem={problemOf('account-name')}
        value={name}
        onChange={setName}
      />
      <SecondButton type="submit">Save for a learning system</SecondButton>
      <output className="record-page__saved">
        {attempt.saved === undefined ? '' : `Done. The file is called ${attempt.saved}. Look in your downloads.`}
      </output>
    </Form>
  )
}

/** Both or neither: half an account would be no one's. */
function problemWith(page: string, name: string, isGroup: boolean): Problem | undefined {
  if (page.trim() === '' && name.trim() === '') return undefined
  if (!isHomePage(page.trim()))
    return {
      field: 'account-page',
      message: 'Enter the web address of the learning system. It begins with https://.',
    }
  if (name.trim() === '') {
    const whose = isGroup ? 'the group’s name in' : 'your user name for'
    return { field: 'account-name', message: `Enter ${whose} the learning system, or leave both boxes empty.` }
  }
  return undefined
}

/** The files of a certificate. What writes them is loaded when one is asked for. No name of a file names a person. */
function certificateFiles(paper: Paper, session: Session): readonly Download[] {
  const name = `${nameOf(session)}-certificate`
  return [
    { id: 'docx', label: 'Save as Word', save: () => savePaper(name, paper) },
    {
      id: 'html',
      label: 'Save as web page (HTML)',
      save: async () => {
        const { paperToHtml } = await import('../../documents/html/paper.ts')
        return saveFile(`${name}.html`, paperToHtml(paper), 'text/html')
      },
    },
  ]
}

function nameOf({ scenario, startedAt }: Session): string {
  return `${scenario.id}-${startedAt.slice(0, 10)}`
}
