import { lazy } from 'react'
import {
  isForFacilitator,
  type Paper,
  paperFileName,
  type PaperKind,
  paperKinds,
  paperNames,
} from '../../core/papers/paper.ts'
import { makePaper } from '../../core/papers/papers.ts'
import type { Script } from '../../core/session/script.ts'
import { type ExhibitModule, type LibraryEntry, useWorkplace } from '../store/workplace.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Downloads } from '../ui/documents/downloads.tsx'
import { wordType } from '../ui/documents/report-files.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { saveFile } from '../ui/save-file.ts'
import './papers-page.css'

const NotFoundPage = lazy(async () => ({ default: (await import('../ui/broken-page.tsx')).NotFoundPage }))

const forMembers = paperKinds.filter(kind => !isForFacilitator(kind))
const forFacilitator = paperKinds.filter(isForFacilitator)

/** What can be printed for an evening with a scenario. Nothing that gives the story away is loaded by opening the page. */
export function PapersPage({ scenario }: { readonly scenario: string }) {
  const { scenarios } = useWorkplace()
  const entry = scenarios.find(({ id }) => id === scenario)
  if (entry === undefined) return <NotFoundPage />
  return (
    <>
      <PageHeading title="Print for a group session" kicker={entry.title} />
      <p className="lede measure">
        For a facilitator who tells the story to a room, with a screen or without. You can set a Word file in larger
        type before you print it. Read also <TextLink href="/facilitating">how to lead a group session</TextLink> and
        print its <TextLink href="/facilitating/card">contacts card</TextLink>.
      </p>
      <section className="section" aria-labelledby="for-members">
        <h2 className="heading-m papers-page__title" id="for-members">
          For members and observers
        </h2>
        <PaperList entry={entry} kinds={forMembers} />
      </section>
      <section className="section" aria-labelledby="for-facilitator">
        <h2 className="heading-m papers-page__title" id="for-facilitator">
          For the facilitator
        </h2>
        <Notice title="These give the story away.">
          <p>They hold every scene, every reason and every ending. If you are going to play, don’t read them.</p>
        </Notice>
        <PaperList entry={entry} kinds={forFacilitator} />
      </section>
      <p className="section">
        <TextLink href={`/scenario/${entry.id}`}>Back to {entry.title}</TextLink>
      </p>
    </>
  )
}

const says: Readonly<Record<PaperKind, string>> = {
  clearance:
    'One sheet for the monitoring officer, before anyone plays: what the case is like, what it touches on, and every invented name.',
  guide:
    'The whole story scene by scene: what to read out and ask, where each choice leads and why, what to cut if it gets late.',
  mel: 'All scenes in one table: the time, what comes in, what members discuss and decide, and what you hand out.',
  participants:
    'Two opening pages, then each document from the story on its own sheet. Keep those sheets face down and hand out each one when its scene comes up.',
  observer: 'What to watch for in how the group works, stage by stage, with room for marks.',
  ballots: 'Numbers and letters to mark, with lines to cut along. Print one set for each voter.',
}

/** Papers that can be printed or taken away. */
function PaperList({ entry, kinds }: { readonly entry: LibraryEntry; readonly kinds: readonly PaperKind[] }) {
  return (
    <ul className="paper-list">
      {kinds.map(kind => (
        <li key={kind} className="paper-list__paper">
          <h3 className="heading-s">{paperNames[kind]}</h3>
          <p className="measure">{says[kind]}</p>
          <div className="paper-list__ways">
            <ButtonLink look="second" href={`/papers/${entry.id}/${kind}`}>
              Print<span className="govuk-visually-hidden">: {paperNames[kind]}</span>
            </ButtonLink>
            <Downloads
              isQuiet
              downloads={[
                { id: kind, label: 'Save as Word', about: paperNames[kind], save: () => savePaper(entry, kind) },
              ]}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A paper with what draws the exhibits in it. */
interface LoadedPaper {
  readonly paper: Paper
  readonly script: Script
  readonly exhibits: ReadonlyMap<string, ExhibitModule>
}

/** Makes a paper. What is told only afterwards is not even loaded for one that members see. */
export async function loadPaper(entry: LibraryEntry, kind: PaperKind): Promise<LoadedPaper> {
  const script = await entry.loadScript()
  const exhibits = kind === 'observer' || kind === 'ballots' ? new Map() : await exhibitsOf(entry, script)
  const exhibitTexts = new Map([...exhibits].map(([id, { text }]) => [id, text]))
  const paper = await makePaper(kind, { script, exhibitTexts, loadNotes: entry.loadDebrief })
  return { paper, script, exhibits }
}

async function exhibitsOf(entry: LibraryEntry, { exhibits }: Script): Promise<Map<string, ExhibitModule>> {
  const ids = Object.keys(exhibits)
  return new Map(await Promise.all(ids.map(async id => [id, await entry.loadExhibit(id)] as const)))
}

/** Hands a paper to the browser as a Word file, and says its name. */
export async function savePaper(entry: LibraryEntry, kind: PaperKind): Promise<string> {
  const { paper } = await loadPaper(entry, kind)
  const { paperToDocx } = await import('../../documents/docx/paper.ts')
  return saveFile(`${paperFileName(entry.id, kind)}.docx`, await paperToDocx(paper), wordType)
}
