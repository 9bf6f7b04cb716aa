import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { certificate } from '../../core/record/certificate.ts'
import {
  type NoRecord,
  noRecordSentence,
  trainingRecord,
  type TrainingRecord,
} from '../../core/record/training-record.ts'
import { statementsOf } from '../../core/record/xapi.ts'
import { PaperView } from '../components/paper-view.tsx'
import { RecordAccount } from '../components/record-account.tsx'
import type { ExhibitModule } from '../store/workplace.ts'
import { FindingsDownloads } from '../ui/documents/downloads.tsx'
import { RecordField } from '../ui/forms/form-fields.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { type ClosedPlay, WithClosedPlay } from '../ui/session/closed-session.tsx'
import { certificateFiles, saveStatements } from './record-files.ts'
import './record-page.css'

/** What members may take to whoever keeps training records. What they type here is kept nowhere but on the page. */
export function RecordPage({ id }: { readonly id: string }) {
  return (
    <WithClosedPlay id={id} what="The training record">
      {closed => <RecordOf {...closed} />}
    </WithClosedPlay>
  )
}

function RecordOf(closed: ClosedPlay) {
  const { play, session, path } = closed
  const record = useMemo(() => trainingRecord(play.script, session, path), [play.script, session, path])
  if (play.opened.kind === 'other-rules') return <NoRecordOf why="other-rules" {...closed} />
  if (typeof record === 'string') return <NoRecordOf why={record} {...closed} />
  return <Record record={record} {...closed} />
}

function NoRecordOf({ why, play, session }: ClosedPlay & { readonly why: NoRecord }) {
  const { parent } = session
  return (
    <>
      <PageHeading title="Training record" kicker={play.script.title} />
      <div className="stack measure">
        <p>{noRecordSentence(why)}</p>
        <p>
          {parent === undefined ? (
            <BackLink session={session.id} />
          ) : (
            <Link className="govuk-link" href={`/record/${parent.session}`}>
              The training record of that session
            </Link>
          )}
        </p>
      </div>
    </>
  )
}

/** A certificate has none. */
const noExhibits: ReadonlyMap<string, ExhibitModule> = new Map()

function Record({ record, play, session, path }: ClosedPlay & { readonly record: TrainingRecord }) {
  const { script } = play
  const [typed, setTyped] = useState(() => session.group?.present.join('\n') ?? '')
  const names = useMemo(() => namesIn(typed), [typed])
  const paper = useMemo(() => certificate(record, names), [record, names])
  const isGroup = session.group !== undefined
  return (
    <div className="record-page">
      <div className="record-page__tools">
        <PageHeading title="Training record" kicker={script.title} />
        <p className="lede measure">
          What you took part in, for whoever keeps training records. It says nothing of how well anybody did.
        </p>
        <section className="section" aria-labelledby="certificate-heading">
          <h2 className="heading-m" id="certificate-heading">
            Certificate of attendance
          </h2>
          <NamesField isGroup={isGroup} value={typed} onChange={setTyped} />
          <div className="record-page__ways">
            <button type="button" className="govuk-button" onClick={() => window.print()}>
              Print
            </button>
            <FindingsDownloads isQuiet downloads={certificateFiles(paper, session)} />
          </div>
        </section>
        <section className="section" aria-labelledby="statements-heading">
          <h2 className="heading-m" id="statements-heading">
            For a learning system
          </h2>
          <p className="measure">
            A file of xAPI statements: when the exercise began, what each decision came to, and whether the
            story was played to an end. There is no score in it, and nothing that anybody typed during the
            exercise. But whoever runs the learning system can read in it which choices were taken.
          </p>
          <details className="fold record-page__fold">
            <summary>Save a file for a learning system</summary>
            <RecordAccount
              isGroup={isGroup}
              onSave={account =>
                saveStatements(
                  statementsOf({ script, session, path, whose: { account, name: names[0] } }),
                  session,
                )
              }
            />
          </details>
        </section>
        <p className="section">
          <BackLink session={session.id} />
        </p>
      </div>
      <PaperView paper={paper} script={script} exhibits={noExhibits} />
    </div>
  )
}

interface NamesProps {
  readonly isGroup: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

function NamesField({ isGroup, ...field }: NamesProps) {
  return isGroup ? (
    <RecordField
      id="names"
      label="Names, one on each line"
      hint="A sheet for each. What you change here is not kept, neither in the session nor on this device."
      isLong
      {...field}
    />
  ) : (
    <RecordField
      id="names"
      label="Name"
      autoComplete="name"
      hint="It is not kept, neither in the session nor on this device. Without one there is a line to write on."
      {...field}
    />
  )
}

function BackLink({ session }: { readonly session: string }) {
  return (
    <Link className="govuk-link" href={`/debrief/${session}`}>
      Back to the debrief
    </Link>
  )
}

function namesIn(typed: string): readonly string[] {
  return typed
    .split('\n')
    .map(name => name.trim())
    .filter(name => name !== '')
}
