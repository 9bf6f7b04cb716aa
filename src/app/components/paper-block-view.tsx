import type { PaperBlock, Slip, WritingLines } from '../../core/papers/paper.ts'
import { FindingsBlock, FindingsText, Particulars } from '../ui/documents/report-blocks.tsx'
import { keyed } from '../ui/keyed.ts'

/** A block of a sheet, whose title is a heading of the third level. */
export function PaperBlockView({ block }: { readonly block: PaperBlock }) {
  switch (block.type) {
    case 'subheading':
      return block.level === 1 ? <h4>{block.words}</h4> : <h5>{block.words}</h5>
    case 'particulars':
      return (
        <div className="findings-report__title-block paper-view__particulars">
          <Particulars particulars={block.items} />
        </div>
      )
    case 'spoken':
      return (
        <p className="paper-view__spoken">
          <FindingsText text={block.text} />
        </p>
      )
    case 'writing-lines':
      return <WritingLinesView {...block} />
    case 'slip':
      return <SlipView {...block} />
    default:
      return <FindingsBlock block={block} level={4} />
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

function SlipView({ title, asks, letters }: Omit<Slip, 'type'>) {
  return (
    <section className="paper-view__slip">
      <h4>{title}</h4>
      <p>{asks}</p>
      <ul>
        {keyed([...letters, 'No vote']).map(({ key, item }) => (
          <li key={key}>
            <span className="paper-view__box" /> {item}
          </li>
        ))}
      </ul>
      <p className="paper-view__blank">
        Table <span /> Why, in a few words <span className="paper-view__long" />
      </p>
    </section>
  )
}
