import type { Block } from '../../core/findings/block.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { grouped, isList } from '../../documents/grouped.ts'
import { keyed } from './keyed.ts'
import { FindingsBlock, Particulars, Recommendations } from './findings-block.tsx'
import { anchorOf, Pointer } from './findings-text.tsx'
import './findings-report.css'

interface Props {
  readonly findings: Findings
}

/** The whole report as it will read, laid out from the same data as every file of it. */
export function FindingsReport({ findings }: Props) {
  const { title, marking, titleBlock, opening, sections } = findings
  return (
    <article className="findings-report" aria-labelledby={anchorOf('title')}>
      <p className="findings-report__marking">{marking}</p>
      <h2 className="findings-report__title" id={anchorOf('title')}>
        {title}
      </h2>
      <div className="findings-report__title-block">
        <Particulars particulars={titleBlock} />
      </div>
      <Blocks blocks={opening} level={3} />
      <nav className="findings-report__contents" aria-labelledby={anchorOf('contents')}>
        <h3 id={anchorOf('contents')}>Contents</h3>
        <ol>
          {sections.map(section => (
            <li key={section.id}>
              <Pointer to={section.id}>{headingOf(section)}</Pointer>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(section => (
        <SectionView key={section.id} section={section} level={3} />
      ))}
    </article>
  )
}

function headingOf({ number, title }: Section): string {
  return `${number}. ${title}`
}

function SectionView({ section, level }: { readonly section: Section; readonly level: 3 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <section className="findings-report__section">
      <Heading id={anchorOf(section.id)} tabIndex={-1}>
        {headingOf(section)}
      </Heading>
      <Blocks blocks={section.blocks} level={level === 3 ? 4 : 5} />
      {section.sections.map(below => (
        <SectionView key={below.id} section={below} level={4} />
      ))}
    </section>
  )
}

function Blocks({ blocks, level }: { readonly blocks: readonly Block[]; readonly level: 3 | 4 | 5 }) {
  return keyed(grouped(blocks)).map(({ key, item }) =>
    isList(item) ? (
      <Recommendations key={key} recommendations={item} />
    ) : (
      <FindingsBlock key={key} block={item} level={level} />
    ),
  )
}
