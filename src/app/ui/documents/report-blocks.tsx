import type { ReactNode } from 'react'
import type {
  Block,
  Cell,
  Finding,
  Particular,
  Quotation,
  Recommendation,
  Row,
  Table,
} from '../../../core/findings/block.ts'
import type { Run, Text } from '../../../core/findings/text.ts'
import { keyed } from '../keyed.ts'

interface Props {
  readonly block: Exclude<Block, Recommendation>
  /** Of a heading right below the section's own. */
  readonly level: 3 | 4 | 5
}

export function FindingsBlock({ block, level }: Props) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <FindingsText text={block.text} />
        </p>
      )
    case 'notice':
      return (
        <p className="govuk-inset-text findings-report__notice">
          <FindingsText text={block.text} />
        </p>
      )
    case 'list':
      return <Bullets items={block.items} />
    case 'table':
      return <FindingsTable table={block} />
    case 'finding':
      return <FindingView finding={block} level={level} />
    case 'quotation':
      return <QuotationView quotation={block} />
  }
}

function Bullets({ items }: { readonly items: readonly Text[] }) {
  return (
    <ul className="findings-report__list">
      {keyed(items).map(({ key, item }) => (
        <li key={key}>
          <FindingsText text={item} />
        </li>
      ))}
    </ul>
  )
}

function FindingView({ finding, level }: { readonly finding: Finding; readonly level: Props['level'] }) {
  const Heading = `h${level}` as const
  return (
    <>
      <Heading className="findings-report__finding" id={anchorOf(finding.id)} tabIndex={-1}>
        {finding.label}
      </Heading>
      <p>
        <FindingsText text={finding.text} />
      </p>
      {finding.evidence.length === 0 ? null : <Bullets items={finding.evidence} />}
    </>
  )
}

interface RecommendationsProps {
  readonly recommendations: readonly Recommendation[]
  readonly renderTools: ((block: Block) => ReactNode) | undefined
}

export function Recommendations({ recommendations, renderTools }: RecommendationsProps) {
  return (
    <ol className="findings-report__recommendations">
      {recommendations.map(recommendation => (
        <li key={recommendation.id} id={anchorOf(recommendation.id)} tabIndex={-1} value={recommendation.number}>
          <p>
            <strong>{recommendation.text}</strong>
          </p>
          <Particulars particulars={recommendation.particulars} />
          {renderTools?.(recommendation)}
        </li>
      ))}
    </ol>
  )
}

export function Particulars({ particulars }: { readonly particulars: readonly Particular[] }) {
  return (
    <dl className="findings-report__particulars">
      {particulars.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <FindingsText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function QuotationView({ quotation: { about, words } }: { readonly quotation: Quotation }) {
  return (
    <figure className="findings-report__quotation">
      <figcaption>
        <FindingsText text={about} />
      </figcaption>
      <blockquote>{words}</blockquote>
    </figure>
  )
}

function FindingsTable({ table }: { readonly table: Table }) {
  const { caption, columns, rows, room, isSmall = false } = table
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const hasRoom = room === undefined ? '' : ' findings-report__table--room'
  const size = isSmall ? ' findings-report__table--small' : ''
  return (
    // It scrolls by itself on a narrow screen, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because a region that scrolls has to take the focus
    <section className={`findings-report__table${hasRoom}${size}`} aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${Math.round((100 * share) / shares)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, item }) => (
            <TableRow key={key} row={item} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TableRow({ row: { id, cells } }: { readonly row: Row }) {
  const [name = [], ...others] = cells
  return (
    <tr {...(id === undefined ? {} : { id: anchorOf(id), tabIndex: -1 })}>
      <th scope="row">
        <Paragraphs cell={name} />
      </th>
      {keyed(others).map(({ key, item }) => (
        <td key={key}>
          <Paragraphs cell={item} />
        </td>
      ))}
    </tr>
  )
}

function Paragraphs({ cell }: { readonly cell: Cell }) {
  return keyed(cell).map(({ key, item }) => (
    <p key={key}>
      <FindingsText text={item} />
    </p>
  ))
}

interface FindingsTextProps {
  readonly text: Text
}

/** The place on the page that a pointer of the report leads to. */
export function anchorOf(id: string): string {
  return `report-${id}`
}

export function FindingsText({ text }: FindingsTextProps) {
  return keyed(text).map(({ key, item }) => <TextRun key={key} run={item} />)
}

function TextRun({ run }: { readonly run: Run }) {
  if (typeof run === 'string') return run
  if ('fill' in run) return <em className="findings-report__fill">[{run.fill}]</em>
  if ('strong' in run) return <strong>{run.strong}</strong>
  return <Pointer to={run.ref}>{run.text}</Pointer>
}

interface PointerProps {
  readonly to: string
  readonly children: string
}

/** Leads to another place of the report. What stands after # in an address names a page here, so it is done by hand. */
export function Pointer({ to, children }: PointerProps) {
  return (
    <a
      className="govuk-link"
      href={`#${anchorOf(to)}`}
      onClick={event => {
        event.preventDefault()
        const target = document.getElementById(anchorOf(to))
        target?.scrollIntoView()
        target?.focus({ preventScroll: true })
      }}
    >
      {children}
    </a>
  )
}
