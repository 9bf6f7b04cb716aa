import { type ReactNode, useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { CaseInPlayer } from '../../cases/one-file-player.ts'
import type { ErrorLine } from '../../cases/read-case.ts'
import type { StoredCase } from './case-storage.ts'
import type { RefusedCase } from './open-case.ts'
import type { PutFailure } from '../store/storage.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { LinkLine, SecondButton } from '../ui/controls.tsx'
import { day } from '../ui/day-and-time.ts'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { useLoaded } from '../ui/loaded.tsx'
import { PlainPage } from '../ui/page-heading.tsx'
import { Fold, Section, TextList } from '../ui/page-parts.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useLibrary } from '../ui/session/session-link.ts'
import '../ui/session/open-file.css'
import './case-from-file.css'

/** Opens a case that came as a file: it is checked first, and then its page opens. */
export function OpenCaseFile() {
  const workplace = useWorkplace()
  const [, navigate] = useLocation()
  const [outcome, setOutcome] = useState<ReactNode>()
  const id = useId()

  const open = async (file: File, replaces?: StoredCase) => {
    setOutcome('Checking the case … A long one takes some seconds.')
    await painted()
    try {
      const { openCase } = await import('./open-case.ts')
      const opened = await openCase(workplace, file, replaces)
      if (opened.kind === 'opened') {
        setOutcome(undefined)
        navigate(`/scenario/${opened.id}`, { state: opened })
      } else setOutcome(<NotOpened opened={opened} name={file.name} onReplace={before => void open(file, before)} />)
    } catch {
      setOutcome('We could not check this file, and changed nothing on this device.')
    }
  }
  return (
    <div className="open-file open-case">
      <label className="govuk-label" htmlFor={id}>
        Open a case file
      </label>
      <p className="small soft" id={`${id}-hint`}>
        A case that someone sent you. Its name ends in .zip or .yaml. You can also drop it here.
      </p>
      <input
        className="open-file__input"
        type="file"
        id={id}
        accept=".zip,.yaml,.yml"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) void open(file)
          // So that the same file can be chosen again, once it is corrected.
          target.value = ''
        }}
      />
      <output className="open-file__outcome">{outcome}</output>
    </div>
  )
}

/** Comes back when the page has drawn what it was last given: the check holds it up. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

interface NotOpenedProps {
  readonly opened: RefusedCase
  readonly name: string
  readonly onReplace: (before: StoredCase) => void
}

function NotOpened({ opened, name, onReplace }: NotOpenedProps) {
  switch (opened.kind) {
    case 'refused':
      return (
        <>
          <p>
            <strong>
              {opened.problem ?? `We did not open ${name}, because it has ${counted(opened.count, 'error')}.`}
            </strong>
          </p>
          {opened.errors.length === 0 ? null : <Errors errors={opened.errors} count={opened.count} />}
          <LeftOut names={opened.leftOut} />
        </>
      )
    case 'id-taken':
      return `We did not open ${name}. Its id, “${opened.id}”, is that of “${opened.title}” in this council’s set, and the two cases differ. Ask its author to give it another id.`
    case 'other-version':
      return (
        <>
          <p>
            This device has another version of this case: {opened.before.card?.version ?? 'a damaged one'}, opened on{' '}
            {day(opened.before.openedAt)}. The file has version {opened.version}. You can still read the sessions of the
            other version, but some cannot go on.
          </p>
          <SecondButton onClick={() => onReplace(opened.before)}>Replace it with the file</SecondButton>
        </>
      )
    case 'not-stored':
      return notStored[opened.reason]
  }
}

const notStored: Readonly<Record<PutFailure, string>> = {
  'no-room': 'The case is in order, but this device has no room for it. Free some space and open it again.',
  deleted: 'We did not keep the case, because everything on this device was deleted meanwhile.',
  'written-elsewhere': 'Another tab has just opened this case. Load the page again to see it.',
  unavailable: 'The case is in order, but the browser did not let us save it on this device.',
}

interface ErrorsProps {
  readonly errors: readonly ErrorLine[]
  readonly count: number
}

/** What its author has to correct, each with its place. */
function Errors({ errors, count }: ErrorsProps) {
  return (
    <>
      <TextList
        className="open-case__errors list small"
        texts={errors.map(({ code, place, message, help }) => (
          <>
            <strong>{place}</strong> {message}
            {help === undefined ? null : ` ${help}`} <span className="soft">({code})</span>
          </>
        ))}
      />
      {count > errors.length ? <p className="small">And {count - errors.length} more.</p> : null}
    </>
  )
}

function LeftOut({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Fold title={`We left out ${counted(names.length, 'file')} that no case has`}>
      <TextList className="list small" texts={names} />
    </Fold>
  )
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}

/** On the page of such a case: where it comes from, and how to pass it on or remove it. */
export function CaseFromFile({ entry }: { readonly entry: LibraryEntry }) {
  const { name, openedAt } = entry.fromFile ?? { name: '', openedAt: '' }
  const { leftOut, warnings } = justOpened()
  const { cases } = useWorkplace()
  return (
    <Section title="A case from a file" id="from-file">
      <div className="stack measure">
        <p>
          {cases.only === undefined
            ? `It was opened from ${name} on ${day(openedAt)}.`
            : `This file holds it, as ${name}.`}{' '}
          We checked that it can be played. No one at the council has checked its story or its legal notes. Every report
          on it says that it is not from the council’s set.
        </p>
        {warnings === 0 ? null : (
          <p>Its author still has {counted(warnings, 'warning')} to look at. They do not stop anyone from playing.</p>
        )}
        <LeftOut names={leftOut} />
      </div>
      <CaseFiles entry={entry} />
    </Section>
  )
}

/** As the first page left it in the browser's history. */
function justOpened(): { readonly leftOut: readonly string[]; readonly warnings: number } {
  const { leftOut, warnings } = (history.state ?? {}) as Readonly<Record<string, unknown>>
  return {
    leftOut: Array.isArray(leftOut) ? leftOut.map(String) : [],
    warnings: typeof warnings === 'number' ? warnings : 0,
  }
}

/** Passes the case on, as it was opened, or removes it. */
function CaseFiles({ entry }: { readonly entry: LibraryEntry }) {
  const { cases } = useWorkplace()
  const [done, setDone] = useState('')
  const saveCase = async () => {
    const bytes = await cases.file(entry.id)
    if (!bytes) setDone('We could not read the case. Try again.')
    else setDone(`Saved as ${saveFile(entry.fromFile?.name ?? `${entry.id}.zip`, bytes, 'application/octet-stream')}.`)
  }
  const caseToSave = async () => {
    const stored = cases.getState().stored.find(one => one.id === entry.id)
    const bytes = await cases.file(entry.id)
    if (!stored?.card || !bytes) return 'We could not read the case. Try again.'
    const { card, digests, fileName } = stored
    return { card, digests, fileName, bytes }
  }
  return (
    <div className="case-files">
      <div className="button-row">
        <SecondButton onClick={() => void saveCase()}>Save as a case file</SecondButton>
        {cases.only === undefined ? <RemoveCase entry={entry} onFail={setDone} /> : null}
      </div>
      <output>{done}</output>
      {cases.only === undefined ? (
        <Fold title="A one-file player">
          <SavePlayer read={caseToSave} />
        </Fold>
      ) : null}
    </div>
  )
}

interface PlayerProps {
  /** The case, or why there is none to save. */
  readonly read: () => Promise<CaseInPlayer | string>
}

/** Makes one file that opens on a case, for someone without this program. */
export function SavePlayer({ read }: PlayerProps) {
  const isServed = location.protocol !== 'file:'
  const [outcome, setOutcome] = useState('')
  const [isChosen, setChosen] = useState(!isServed)
  const save = async (readPlayer: () => Promise<string | undefined>, ifNone: () => string) => {
    setOutcome('Making the file …')
    const held = await read()
    if (typeof held === 'string') return setOutcome(held)
    const player = await readPlayer().catch(() => undefined)
    if (player === undefined) return setOutcome(ifNone())
    const { withCase } = await import('../../cases/one-file-player.ts')
    const made = withCase(player, held)
    if (!made.ok) return setOutcome(made.problem)
    const name = saveFile(`${held.card.id}.html`, made.html, 'text/html')
    setOutcome(`Saved as ${name}. It opens on this case by a double-click.`)
  }
  const noneBesideUs = () => {
    setChosen(true)
    return 'There is no desktop-audit.html beside these pages. Choose your own below.'
  }
  return (
    <div className="stack measure">
      <p>A copy of this program that opens on this case, without a network. People need nothing else.</p>
      {isServed ? (
        <div>
          <SecondButton onClick={() => void save(playerBesideUs, noneBesideUs)}>Save as a one-file player</SecondButton>
        </div>
      ) : null}
      <output>{outcome}</output>
      {isChosen ? (
        <FileButton
          label="Choose your desktop-audit.html"
          hint="It is the whole program for members. The people who installed Desktop Audit have it."
          accept=".html,text/html"
          outcome=""
          onFiles={([file]) =>
            void save(
              async () => file?.text(),
              () => 'We could not read this file.',
            )
          }
        />
      ) : null}
    </div>
  )
}

/** A web server that knows no such file may give the first page for it. */
async function playerBesideUs(): Promise<string | undefined> {
  const answer = await fetch('desktop-audit.html')
  const [html, { isPlayer }] = [await answer.text(), await import('../../cases/one-file-player.ts')]
  return answer.ok && isPlayer(html) ? html : undefined
}

interface RemoveProps {
  readonly entry: Pick<LibraryEntry, 'id' | 'title'>
  readonly onFail: (says: string) => void
}

function RemoveCase({ entry: { id, title }, onFail }: RemoveProps) {
  const { cases, sessions = [] } = useLibrary()
  const [, navigate] = useLocation()
  const played = sessions.filter(({ scenario }) => scenario === id).length
  const remove = async () => {
    if (await cases.remove(id)) navigate('/')
    else onFail('The browser did not let us remove it.')
  }
  return (
    <ConfirmAction
      quiet
      warning
      label="Remove this case"
      about={title}
      question={<p>{removalWords(played)}</p>}
      confirm="Remove it from this device"
      onConfirm={() => void remove()}
    />
  )
}

/** @param played how many sessions of the case there are */
export function removalWords(played: number): string {
  const file = 'This removes the case from this device. Save it as a case file first if you may want it again.'
  if (played === 0) return file
  const stay = played === 1 ? '1 session of it stays' : `${played} sessions of it stay`
  return `${file} ${stay} here, but you can’t open ${played === 1 ? 'it' : 'them'} until you open the case again.`
}

/** In the place of a case that this version of the program cannot read any more. */
export function UnreadableFromFile({ entry }: { readonly entry: LibraryEntry }) {
  const [load] = useState(
    () => () =>
      entry.loadScript().then(
        () => undefined,
        (error: unknown) => error as Partial<{ message: string; errors: readonly ErrorLine[] }>,
      ),
  )
  const why = useLoaded(load)
  if (why === 'failed') return null
  const errors = why?.errors ?? []
  return (
    <PlainPage title={`We cannot open “${entry.title}”`}>
      <p>
        This case came from {entry.fromFile?.name}. {why === undefined ? 'Looking for the reason …' : why.message} Its
        file and its sessions are still on this device.
      </p>
      {errors.length === 0 ? null : <Errors errors={errors} count={errors.length} />}
      <CaseFiles entry={entry} />
      <LinkLine href="/">Go to the scenarios</LinkLine>
    </PlainPage>
  )
}
