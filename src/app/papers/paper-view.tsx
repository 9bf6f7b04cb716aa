import { openMarking, type Paper, type PaperBlock, type Sheet, type WritingLines } from '../../core/papers/paper.ts'
import type { Script } from '../../core/session/script.ts'
import type { ExhibitModule } from '../store/library-entry.ts'
import { anchorOf, Particulars, Contents, ReportBlock, ReportText } from '../ui/documents/report-blocks.tsx'
import { ExhibitView } from '../ui/exhibits/exhibit.tsx'
import { keyed } from '../ui/keyed.ts'
import './paper-view.css'

interface Props {
  readonly paper: Paper
  readonly script: Script
  /** What draws the exhibits that have a sheet of their own. */
  readonly exhibits: ReadonlyMap<string, ExhibitModule>
}

/** A paper as it prints, laid out from the same data as its files; exhibits are drawn as they look in a play. */
export function PaperView({ paper, script, exhibits }: Props) {
  const { title, marking, sheets, textSize, hasContents, orientation } = paper
  // Which page box of the style sheet it prints in: its marking stands on every page.
  const page = `paper-view--${marking === openMarking ? 'open' : 'facilitator'}-${orientation}`
  return (
    <article className={`paper-view paper-view--${textSize} ${page}`} aria-labelledby={anchorOf('title')}>
      <header className="report-sheet">
        <p className="report-sheet__marking paper-view__marking">{marking}</p>
        <h2 className="report-sheet__title" id={anchorOf('title')}>
          {title}
        </h2>
        {hasContents ? <Contents parts={sheets} /> : null}
      </header>
      {sheets.map(sheet => (
        <SheetView key={sheet.id} sheet={sheet} script={script} exhibits={exhibits} />
      ))}
    </article>
  )
}

interface SheetProps extends Omit<Props, 'paper'> {
  readonly sheet: Sheet
}

function SheetView({ sheet: { id, title, blocks, handout }, script, exhibits }: SheetProps) {
  const exhibit = handout === undefined ? undefined : exhibits.get(handout.exhibit)
  if (handout !== undefined && exhibit !== undefined)
    return (
      <div className="paper-view__sheet">
        <p className="paper-view__number">Sheet {handout.number}</p>
        <ExhibitView exhibit={exhibit} title={title} marking={script.exhibits[handout.exhibit]?.marking} />
      </div>
    )
  return (
    <section className="report-sheet paper-view__sheet">
      <h3 id={anchorOf(id)} tabIndex={-1}>
        {title}
      </h3>
      {keyed(blocks).map(({ key, item }) => (
        <PaperBlockView key={key} block={item} />
      ))}
    </section>
  )
}

function PaperBlockView({ block }: { readonly block: PaperBlock }) {
  switch (block.type) {
    case 'subheading':
      return block.level === 1 ? <h4>{block.words}</h4> : <h5>{block.words}</h5>
    case 'particulars':
      return (
        <div className="paper-view__particulars">
          <Particulars particulars={block.items} />
        </div>
      )
    case 'spoken':
      return (
        <p className="paper-view__spoken">
          <ReportText text={block.text} />
        </p>
      )
    case 'writing-lines':
      return <WritingLinesView {...block} />
    default:
      return <ReportBlock block={block} />
  }
}

function WritingLinesView({ label, count }: Omit<WritingLines, 'type'>) {
  return (
    <div className="paper-view__writing">
      <p>
        <strong>{label}</strong>
      </p>
      {Array.from({ length: count }, (_, line) => (
        <div className="paper-view__line" key={line} />
      ))}
    </div>
  )
}
