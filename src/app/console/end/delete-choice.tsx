import { useState } from 'react'
import { useLocation } from 'wouter'
import type { NotDeleted } from '../../store/delete-sessions.ts'
import { hiddenName } from '../../store/settings.ts'
import type { SessionSummary } from '../../store/library-store.ts'
import { day } from '../../ui/day-and-time.ts'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { Tick } from '../../ui/forms/form-fields.tsx'
import { saveSessionFile } from '../../ui/save-file.ts'
import { Radios } from '../parts.tsx'
import { useLibrary } from '../../ui/session/session-link.ts'
import { QuietButton, TextLink } from '../../ui/controls.tsx'
import { TextList } from '../../ui/page-parts.tsx'
import './end-page.css'

/** What to delete: this session, or everything on the laptop. */
export type DeleteScope = 'session' | 'everything'

/** The data on this device, of the session that ends and of others, and a way to delete it. */
export function useDeletion(session: string) {
  const { library, scenarios, sessions = [] } = useLibrary()
  const [, navigate] = useLocation()
  const [copied, setCopied] = useState<readonly string[]>([])
  const [left, setLeft] = useState<NotDeleted>()
  const ids = withWhatIfs(session, sessions)
  const others = sessions.flatMap(({ id, scenario, startedAt }): OtherSession[] => {
    const title = scenarios.find(one => one.id === scenario)?.title ?? scenario
    return ids.includes(id) ? [] : [{ id, title, startedAt, isSaved: copied.includes(id) }]
  })
  const saveOther = async (id: string) => {
    const file = await library.exportFile(id)
    if (!file) return
    saveSessionFile(file)
    setCopied(before => [...before, id])
  }
  const removeSessions = async (): Promise<NotDeleted> => {
    const gone = await Promise.all(ids.map(id => library.remove(id)))
    return gone.every(Boolean) ? [] : ['sessions']
  }
  const wipe = async (what: DeleteScope) => {
    const notDeleted = what === 'everything' ? await library.deleteEverything([hiddenName]) : await removeSessions()
    if (notDeleted.length === 0) navigate('/ended', { replace: true, state: { wiped: what, ids } })
    else setLeft(notDeleted)
  }
  return {
    /** What could not be deleted. */
    left: left === undefined ? undefined : notDeletedWords(left),
    whatIfs: ids.length - 1,
    others,
    saveOther: (id: string) => void saveOther(id),
    wipe,
  }
}

/** A session, and every what-if that parted from it or from one of those: they hold what was decided in it. */
function withWhatIfs(session: string, sessions: readonly SessionSummary[]): readonly string[] {
  const found = new Set([session])
  // A set is walked to its end, what is added on the way included.
  for (const from of found) for (const { id, parent } of sessions) if (parent === from) found.add(id)
  return [...found]
}

const kinds: Readonly<Record<NotDeleted[number], string>> = {
  sessions: 'the sessions',
  cases: 'cases from files',
  drafts: 'drafts of cases',
  settings: 'settings',
  caches: 'the copy of the program for working offline',
}

function notDeletedWords(left: NotDeleted): string {
  const what = left.map(kind => kinds[kind]).join(', ')
  return `Still here: ${what}. The browser did not let us delete more. Clear this site’s data in the browser’s settings.`
}

interface Props {
  readonly isSaved: boolean
  readonly deletion: ReturnType<typeof useDeletion>
}

/** Deletes the session, or everything. It names what it deletes first. */
export function DeleteChoice({ isSaved, deletion }: Props) {
  const { whatIfs, others, saveOther, wipe } = deletion
  const [what, setWhat] = useState<DeleteScope>('session')
  const [without, setWithout] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  return (
    <>
      <Radios
        name="wipe"
        legend="What do you want to delete for good, in every tab of this browser?"
        ways={scopes(whatIfs, others.length)}
        picked={what}
        onPick={setWhat}
      />
      <EndOthers others={others} onSave={saveOther} />
      <WhatRemains />
      {isSaved ? null : (
        <div className="govuk-checkboxes">
          <Tick
            id="without-copy"
            label="Delete without saving a copy of this session"
            isTicked={without}
            onChange={setWithout}
          />
        </div>
      )}
      {isDeleting ? <output>Deleting …</output> : null}
      {isSaved || without ? (
        <ConfirmAction
          key={what}
          warning
          label={what === 'session' ? 'Delete this session' : 'Delete everything'}
          question={<Question what={what} isSaved={isSaved} others={others} />}
          confirm="Delete it now"
          keep="Not yet"
          onConfirm={() => {
            setDeleting(true)
            void wipe(what).finally(() => setDeleting(false))
          }}
        />
      ) : (
        <p className="soft">Save the session file or tick the box before you delete.</p>
      )}
    </>
  )
}

function scopes(whatIfs: number, others: number) {
  const parted = whatIfs === 0 ? '' : ` Also ${counted(whatIfs, 'what-if')} from it.`
  const sessions = others === 0 ? '' : `, ${counted(others, 'other session')}`
  return [
    {
      way: 'session',
      label: 'Only this session',
      means: `Decisions, votes, notes, measures, names, closing answers, the view on the room screen, and edits to its report.${parted}`,
    },
    {
      way: 'everything',
      label: 'Everything on this laptop',
      means: `This session${sessions}, edits to reports, cases from files, settings, and the copy of the program for working offline.`,
    },
  ] as const
}

function WhatRemains() {
  return (
    <>
      <p>
        Hidden scenarios stay hidden. <TextLink href="/device/delete">Delete everything on this device</TextLink> shows
        them again.
      </p>
      <p>
        Saved files stay where they are. If others use the laptop, move the files and empty its Downloads folder. The
        browser’s history still shows that someone opened this page, but not what they did.
      </p>
    </>
  )
}

interface QuestionProps extends Pick<Props, 'isSaved'> {
  readonly what: DeleteScope
  readonly others: readonly OtherSession[]
}

function Question({ what, isSaved, others }: QuestionProps) {
  return (
    <>
      <p>
        <strong>
          {isSaved ? 'Have you checked that the session file is there?' : 'There is no copy of this session.'}
        </strong>{' '}
        You can’t undo this.
      </p>
      {what === 'session' || others.length === 0 ? (
        <p>This deletes the session.{staying(what, others.length)}</p>
      ) : (
        <>
          <p>This deletes the session, and:</p>
          <TextList texts={others.map(sessionWords)} />
        </>
      )}
    </>
  )
}

function staying(what: DeleteScope, others: number): string {
  if (what === 'everything') return ' There is no other session on this laptop.'
  if (others === 0) return ''
  return others === 1 ? ' The other session stays.' : ` The ${others} other sessions stay.`
}

function counted(count: number, thing: string): string {
  return count === 1 ? `one ${thing}` : `${count} ${thing}s`
}

/** A session on this device other than this one and its what-ifs. */
interface OtherSession {
  readonly id: string
  /** Of its scenario. */
  readonly title: string
  readonly startedAt: string
  /** Whether a copy was saved since the end of the session was opened; earlier copies are not known. */
  readonly isSaved: boolean
}

function sessionWords({ title, startedAt, isSaved }: OtherSession): string {
  return `${title}, ${day(startedAt)}, ${isSaved ? 'copy saved' : 'not saved'}`
}

interface EndOthersProps extends Pick<QuestionProps, 'others'> {
  readonly onSave: (id: string) => void
}

/** What else is on this device, each with a way to keep it. */
function EndOthers({ others, onSave }: EndOthersProps) {
  const [said, say] = useState('')
  if (others.length === 0) return null
  return (
    <section className="end-others" aria-labelledby="end-others">
      <h3 className="heading-s" id="end-others">
        Other sessions on this laptop
      </h3>
      <ul className="list">
        {others.map(other => (
          <li key={other.id}>
            {sessionWords(other)}{' '}
            <QuietButton
              about={`${other.title}, ${day(other.startedAt)}`}
              onClick={() => {
                onSave(other.id)
                say(`Check that the copy of ${other.title} is there, usually in Downloads.`)
              }}
            >
              Save a copy
            </QuietButton>
          </li>
        ))}
      </ul>
      <output className="end-others__said">{said}</output>
      <p className="small soft">“Not saved” means that you have not saved a copy on this page.</p>
    </section>
  )
}
