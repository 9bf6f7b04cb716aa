import { Fragment, memo, type ReactNode } from 'react'
import type { Block } from '../../core/findings/block.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { keyOf } from '../../core/findings/part-of.ts'
import { grouped, isList } from '../../documents/block-groups.ts'
import { anchorOf, FindingsBlock, Particulars, Pointer, Recommendations } from '../ui/documents/report-blocks.tsx'
import { keyed } from '../ui/keyed.ts'
import '../ui/documents/report-blocks.css'

interface Props {
  readonly findings: Findings
  /** What stands below a block, for whoever edits the report. */
  readonly renderTools?: ((block: Block) => ReactNode) | undefined
  /** What stands below the heading of a section that stands in no other. */
  readonly renderSectionTools?: ((section: Section) => ReactNode) | undefined
}

/** The whole report as it will read, laid out from the same data as every file of it. */
export const FindingsReport = memo(function FindingsReport({ findings, ...render }: Props) {
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
      <Blocks blocks={opening} level={3} renderTools={undefined} />
      <nav className="findings-report__contents" aria-labelledby={anchorOf('contents')}>
        <h3 id={anchorOf('contents')} tabIndex={-1}>
          Contents
        </h3>
        <ol>
          {sections.map(section => (
            <li key={section.id}>
              <Pointer to={section.id}>{headingOf(section)}</Pointer>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(section => (
        <SectionView key={section.id} section={section} level={3} {...render} />
      ))}
    </article>
  )
})

function headingOf({ number, title }: Section): string {
  return `${number}. ${title}`
}

interface SectionProps extends Omit<Props, 'findings'> {
  readonly section: Section
  readonly level: 3 | 4
}

function SectionView({ section, level, renderTools, renderSectionTools }: SectionProps) {
  const Heading = `h${level}` as const
  return (
    <section className="findings-report__section">
      <Heading id={anchorOf(section.id)} tabIndex={-1}>
        {headingOf(section)}
      </Heading>
      {renderSectionTools?.(section)}
      <Blocks blocks={section.blocks} level={level === 3 ? 4 : 5} renderTools={renderTools} />
      {section.sections.map(below => (
        <SectionView key={below.id} section={below} level={4} renderTools={renderTools} />
      ))}
    </section>
  )
}

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly level: 3 | 4 | 5
  readonly renderTools: Props['renderTools']
}

function Blocks({ blocks, level, renderTools }: BlocksProps) {
  return keyed(grouped(blocks)).map(({ key, item }) => (
    // An edit changes the words and not the key, so that the focus stays where it was.
    <Fragment key={isList(item) ? key : (keyOf(item) ?? key)}>
      {isList(item) ? (
        <Recommendations recommendations={item} renderTools={renderTools} />
      ) : (
        <>
          <FindingsBlock block={item} level={level} />
          {renderTools?.(item)}
        </>
      )}
    </Fragment>
  ))
}
