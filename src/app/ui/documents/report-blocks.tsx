import { createContext, useContext } from 'react'
import type { Block, Cell, Figure, Paragraph, Particular, Row, Run, Table, Text } from '../../../core/report/block.ts'
import { captionOf, isOfParagraph, placeToFill } from '../../../documents/report-words.ts'
import { goTo } from '../focus.ts'
import { keyed } from '../keyed.ts'
import { PictureView } from '../picture-view.tsx'
import { ColumnHeads, Fact } from '../page-parts.tsx'
import './report-blocks.css'

/** One block of a report or a paper, laid out as in its files. */
export function ReportBlock({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <ParagraphView {...block} />
    case 'notice':
      return (
        <p className="govuk-inset-text report-sheet__notice">
          <ReportText text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul className="report-sheet__list">
          {keyed(block.items).map(({ key, item }) => (
            <li key={key}>
              <ReportText text={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <TableView table={block} />
    case 'figure':
      return <FigureView figure={block} />
    case 'quotation':
      return (
        <figure className="report-sheet__quotation">
          <figcaption>
            <ReportText text={block.about} />
          </figcaption>
          <blockquote>{block.words}</blockquote>
        </figure>
      )
  }
}

/** Found by its id and, as R1, by the number that others cite it by. */
function ParagraphView({ id, number, text, isUnder = false }: Paragraph & { readonly id?: string }) {
  const place = id === undefined ? {} : { id: anchorOf(id), tabIndex: -1 }
  if (number === undefined)
    return (
      <p className={isUnder ? 'report-sheet__under' : undefined} {...place}>
        <ReportText text={text} />
      </p>
    )
  const isCited = !isOfParagraph(number)
  return (
    <p className="report-sheet__numbered" {...place}>
      <span className={`report-sheet__number${isCited ? ' report-sheet__number--cited' : ''}`} id={anchorOf(number)}>
        {number}
      </span>{' '}
      <span>
        <ReportText text={text} />
      </span>
    </p>
  )
}

export function Particulars({ particulars }: { readonly particulars: readonly Particular[] }) {
  return (
    <dl>
      {particulars.map(({ name, value }) => (
        <Fact key={name} name={name}>
          <ReportText text={value} />
        </Fact>
      ))}
    </dl>
  )
}

function TableView({ table }: { readonly table: Table }) {
  const { caption, columns, rows, room, isSmall = false } = table
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const hasRoom = room === undefined ? '' : ' report-sheet__table--room'
  const lines = room === undefined ? undefined : { ['--lines' as string]: room }
  const size = isSmall ? ' report-sheet__table--small' : ''
  return (
    // It scrolls by itself on a narrow screen, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because a region that scrolls has to take the focus
    <section className={`report-sheet__table${hasRoom}${size}`} aria-label={caption} tabIndex={0}>
      <table style={lines}>
        <caption className="report-sheet__caption">
          <ReportText text={captionOf(table)} />
        </caption>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${Math.round((100 * share) / shares)}%` }} />
          ))}
        </colgroup>
        <ColumnHeads heads={columns.map(({ title }) => title)} />
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
        <CellView cell={name} />
      </th>
      {keyed(others).map(({ key, item }) => (
        <td key={key}>
          <CellView cell={item} />
        </td>
      ))}
    </tr>
  )
}

function CellView({ cell }: { readonly cell: Cell }) {
  return keyed(cell).map(({ key, item }) => (
    <p key={key}>
      <ReportText text={item} />
    </p>
  ))
}

function FigureView({ figure: { number, caption, alt, picture } }: { readonly figure: Figure }) {
  return (
    <figure className="report-sheet__figure">
      <figcaption className="report-sheet__caption">
        {number === undefined ? null : <strong>{number}. </strong>}
        {caption}
      </figcaption>
      {/* Too small to read on a phone, it scrolls sideways by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because a region that scrolls has to take the focus */}
      <section className="report-picture" aria-label={caption} tabIndex={0}>
        <PictureView picture={picture} alt={alt} />
      </section>
    </figure>
  )
}

/** The place on the page that a pointer of the report leads to. Numbers are written small there, as in `ref`. */
export function anchorOf(id: string): string {
  return `report-${id.toLowerCase()}`
}

export function ReportText({ text }: { readonly text: Text }) {
  return keyed(text).map(({ key, item }) => <RunView key={key} run={item} />)
}

function RunView({ run }: { readonly run: Run }) {
  if (typeof run === 'string') return run
  if ('fill' in run) return <em className="report-sheet__fill">{placeToFill(run.fill)}</em>
  if ('strong' in run) return <strong>{run.strong}</strong>
  return <Reference to={run.ref} text={run.text} />
}

/** The places that something points at, a line each. A text, so that it is the same for as long as the places are. */
export const PlacesContext = createContext('')

export function placeLines(places: ReadonlySet<string>): string {
  return `\n${[...places].join('\n')}\n`
}

function Reference({ to, text }: { readonly to: string; readonly text: string }) {
  return useContext(PlacesContext).includes(`\n${to}\n`) ? <Pointer to={to}>{text}</Pointer> : text
}

interface ContentsProps {
  readonly parts: readonly { readonly id: string; readonly title: string }[]
}

/** The parts of a report or a paper, each a pointer to it. */
export function Contents({ parts }: ContentsProps) {
  return (
    <nav className="report-sheet__contents" aria-labelledby={anchorOf('contents')}>
      <h3 id={anchorOf('contents')} tabIndex={-1}>
        Contents
      </h3>
      <ol>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <Pointer to={id}>{title}</Pointer>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Pointer({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a
      className="govuk-link"
      href={`#${anchorOf(to)}`}
      onClick={event => {
        event.preventDefault()
        goTo(anchorOf(to))
      }}
    >
      {children}
    </a>
  )
}
