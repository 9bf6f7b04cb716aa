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
import { useWorkplace } from '../store/workplace.ts'
import type { ExhibitModule, LibraryEntry } from '../store/library-entry.ts'
import { NotFoundPage } from '../ui/broken-page.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { type Download, Downloads } from '../ui/documents/downloads.tsx'
import { savePaper } from '../ui/documents/report-files.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Section } from '../ui/page-parts.tsx'
import './papers-page.css'

const forMembers: readonly PaperKind[] = ['participants', 'table', 'ballots', 'observer']
const forFacilitator = paperKinds.filter(isForFacilitator)

/** What can be printed for a group session. Nothing that gives the story away is loaded by opening the page. */
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
      <Section title="Read this first" look="heading-m papers-page__title" id="read-first">
        <PaperList entry={entry} kinds={['quick-start']} />
      </Section>
      <Section title="For members and observers" look="heading-m papers-page__title" id="for-members">
        <PaperList entry={entry} kinds={forMembers} />
      </Section>
      <Section title="For the facilitator" look="heading-m papers-page__title" id="for-facilitator">
        <Notice title="These give the story away.">
          <p>They hold every scene, every reason and every ending. If you are going to play, don’t read them.</p>
        </Notice>
        <PaperList entry={entry} kinds={forFacilitator} />
      </Section>
      <p className="section">
        <TextLink href={`/scenario/${entry.id}`}>Back to {entry.title}</TextLink>
      </p>
    </>
  )
}

const says: Readonly<Record<PaperKind, string>> = {
  'quick-start': 'One page: every press from opening Desktop Audit to the end, and what to say.',
  clearance:
    'One sheet for the monitoring officer, before anyone plays: what the case is like, what it touches on, and every invented name.',
  guide:
    'At most 20 pages to have open at the table. For each scene: the latest time, your notes, what to ask, and where each choice leads.',
  script:
    'The story to read out without a screen, with every consequence, its points and reasons, and the law. It is long: print it in case the laptop fails.',
  mel: 'All scenes in one table: the time, what comes in, what members discuss and decide, and what you hand out.',
  cards:
    'The choices of each decision in whole words and large print. Print a set for each table on one side, and hand out one card at a time.',
  participants:
    'Two opening pages, then each document from the story on its own sheet. Keep those sheets face down and hand out each one when its scene comes up.',
  table: 'One sheet for each table, to write down each decision, the reason and the moments that mattered.',
  ballots: 'One sheet for each voter, with the letters of every decision to ring.',
  observer: 'Two pages: what to watch for in how the group works, with room for marks.',
}

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
            <Downloads isQuiet downloads={[{ ...paperFile(entry, kind), about: paperNames[kind] }]} />
          </div>
        </li>
      ))}
    </ul>
  )
}

interface LoadedPaper {
  readonly paper: Paper
  readonly script: Script
  readonly exhibits: ReadonlyMap<string, ExhibitModule>
}

/** Makes a paper. What is told only afterwards is not even loaded for one that members see, and exhibits only where they are read. */
export async function loadPaper(entry: LibraryEntry, kind: PaperKind): Promise<LoadedPaper> {
  const script = await entry.loadScript()
  const hasExhibits = ['guide', 'script', 'mel', 'participants'].includes(kind)
  const ids = hasExhibits ? Object.keys(script.exhibits) : []
  const exhibits = new Map(await Promise.all(ids.map(async id => [id, await entry.loadExhibit(id)] as const)))
  const exhibitTexts = new Map([...exhibits].map(([id, { text }]) => [id, text]))
  const drawings = new Map([...exhibits].map(([id, { drawings: drawn = [] }]) => [id, drawn]))
  const paper = await makePaper(kind, { script, exhibitTexts, drawings, loadNotes: entry.loadDebrief })
  return { paper, script, exhibits }
}

/** The files of a paper. */
export function paperFile(entry: LibraryEntry, kind: PaperKind): Download {
  const save = async () => savePaper(paperFileName(entry.id, kind), (await loadPaper(entry, kind)).paper)
  return { id: kind, label: 'Save as Word', save }
}
