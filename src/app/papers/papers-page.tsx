import { lazy } from 'react'
import { isForFacilitator, type PaperKind, paperKinds, paperNames } from '../../core/papers/paper.ts'
import { useWorkplace } from '../store/workplace.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Downloads } from '../ui/documents/downloads.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { savePaper } from './paper-files.ts'
import './papers-page.css'

const NotFoundPage = lazy(async () => ({ default: (await import('../ui/broken-page.tsx')).NotFoundPage }))

const forMembers = paperKinds.filter(kind => !isForFacilitator(kind))
const forFacilitator = paperKinds.filter(isForFacilitator)

/** What can be printed for an evening with a scenario. Nothing that gives the story away is loaded by opening the page. */
export function PapersPage({ scenario }: { readonly scenario: string }) {
  const { scenarios } = useWorkplace()
  const entry = scenarios.find(({ id }) => id === scenario)
  if (entry === undefined) return <NotFoundPage />
  const save = (kind: PaperKind) => savePaper(entry, kind)
  return (
    <>
      <PageHeading title="Print for an evening" kicker={entry.title} />
      <p className="lede measure">
        For a facilitator who tells the story to a room, with a screen or without. A Word file can be set in larger type
        before it is printed. Read also <TextLink href="/facilitating">how to run an evening</TextLink>; its{' '}
        <TextLink href="/facilitating/card">contacts card</TextLink> is to be printed, too.
      </p>
      <section className="section" aria-labelledby="for-members">
        <h2 className="heading-m papers-page__title" id="for-members">
          For members and observers
        </h2>
        <PaperList scenario={entry.id} kinds={forMembers} onSave={save} />
      </section>
      <section className="section" aria-labelledby="for-facilitator">
        <h2 className="heading-m papers-page__title" id="for-facilitator">
          For the facilitator
        </h2>
        <Notice title="These give the story away.">
          <p>They hold every scene, every reason and every ending. If you are going to play, leave them alone.</p>
        </Notice>
        <PaperList scenario={entry.id} kinds={forFacilitator} onSave={save} />
      </section>
      <p className="section">
        <TextLink href={`/scenario/${entry.id}`}>Back to {entry.title}</TextLink>
      </p>
    </>
  )
}

interface Props {
  readonly scenario: string
  readonly kinds: readonly PaperKind[]
  /** Makes the Word file and hands it to the browser; says its name. */
  readonly onSave: (kind: PaperKind) => Promise<string>
}

const says: Readonly<Record<PaperKind, string>> = {
  clearance:
    'One sheet for the monitoring officer, before anyone plays: what the case is like, what it touches on, and every invented name.',
  guide:
    'The whole story scene by scene: what to read out, what to ask, where each choice leads and why, what to cut if it gets late.',
  mel: 'All scenes in one table: when, what comes in, what is discussed and decided, what is handed out.',
  participants:
    'Two pages to open with, and each document of the story on a sheet of its own. Keep those sheets face down and hand each out at its scene.',
  observer: 'What to watch for in how the group works, stage by stage, with room for marks.',
  ballots: 'Numbers and letters to mark, with lines to cut along. Print one set for each voter.',
}

/** Papers that can be printed or taken away. */
function PaperList({ scenario, kinds, onSave }: Props) {
  return (
    <ul className="paper-list">
      {kinds.map(kind => (
        <li key={kind} className="paper-list__paper">
          <h3 className="heading-s">{paperNames[kind]}</h3>
          <p className="measure">{says[kind]}</p>
          <div className="paper-list__ways">
            <ButtonLink look="second" href={`/papers/${scenario}/${kind}`}>
              Print<span className="govuk-visually-hidden">: {paperNames[kind]}</span>
            </ButtonLink>
            <Downloads
              isQuiet
              downloads={[{ id: kind, label: 'Save as Word', about: paperNames[kind], save: () => onSave(kind) }]}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
