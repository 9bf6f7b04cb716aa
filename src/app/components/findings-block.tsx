import type { ReactNode } from 'react'
import type { Block, Finding, Particular, Quotation, Recommendation } from '../../core/findings/block.ts'
import type { Text } from '../../core/findings/text.ts'
import { keyed } from './keyed.ts'
import { FindingsTable } from './findings-table.tsx'
import { anchorOf, FindingsText } from './findings-text.tsx'

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
        <li
          key={recommendation.id}
          id={anchorOf(recommendation.id)}
          tabIndex={-1}
          value={recommendation.number}
        >
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
