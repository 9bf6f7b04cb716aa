import { memo, useEffect, useMemo } from 'react'
import type { Section } from '../../core/report/block.ts'
import type { Report } from '../../core/report/report.ts'
import { cssString } from '../../documents/html/page.ts'
import { draftWords, footOf, headerOf, headingOf, placesPointedAt } from '../../documents/report-words.ts'
import {
  anchorOf,
  Contents,
  Particulars,
  placeLines,
  PlacesContext,
  ReportBlock,
} from '../ui/documents/report-blocks.tsx'
import { keyed } from '../ui/keyed.ts'
import { BlockTools, SectionTools } from './block-tools.tsx'
import './report-view.css'

interface Props {
  readonly report: Report
  readonly isEditable?: boolean
}

/** The whole report as it will read, laid out from the same data as every file of it. */
export const ReportView = memo(function ReportView({ report, isEditable = false }: Props) {
  const { title, subtitle, marking, isDraft, opening, sections, form } = report
  const places = useMemo(() => placeLines(placesPointedAt(report)), [report])
  usePrintedLines(report)
  return (
    <PlacesContext value={places}>
      <article className={`report-sheet report-view report-view--${form}`} aria-labelledby={anchorOf('title')}>
        <p className="report-sheet__marking">
          {marking}
          {isDraft ? <span className="report-sheet__draft">{draftWords}</span> : null}
        </p>
        <h2 className="report-sheet__title" id={anchorOf('title')}>
          {title}
        </h2>
        <p className="soft">{subtitle}</p>
        <div className="report-sheet__header">
          <Particulars particulars={headerOf(report)} />
        </div>
        {keyed(opening).map(({ key, item }) => (
          <ReportBlock key={key} block={item} />
        ))}
        {form === 'brief' ? null : (
          <Contents parts={sections.map(section => ({ id: section.id, title: headingOf(section) }))} />
        )}
        {sections.map(section => (
          <SectionView key={section.id} section={section} isEditable={isEditable} />
        ))}
      </article>
    </PlacesContext>
  )
})

/** Drawn anew only where it reads otherwise: an edit changes one section, and no other. */
const SectionView = memo(
  function SectionView({ section, isEditable }: { readonly section: Section; readonly isEditable: boolean }) {
    const { id, blocks } = section
    const kind = id === 'asked' ? ' report-view__section--asked' : ''
    return (
      <section className={`report-view__section${kind}`}>
        <h3 id={anchorOf(id)} tabIndex={-1}>
          {headingOf(section)}
        </h3>
        {isEditable ? <SectionTools section={section} /> : null}
        {keyed(blocks).map(({ key, item }) => (
          // An edit changes the words and not the id, so that the focus stays where it was.
          <div className="report-view__block" key={item.id ?? key}>
            <ReportBlock block={item} />
            {isEditable ? <BlockTools block={item} /> : null}
          </div>
        ))}
      </section>
    )
  },
  (before, after) =>
    before.isEditable === after.isEditable && JSON.stringify(before.section) === JSON.stringify(after.section),
)

/** Prints marking and foot on each page, by a sheet of its own: the security policy forbids them in the page. */
function usePrintedLines(report: Report): void {
  const lines = printedLines(report)
  useEffect(() => {
    // A browser without such sheets prints nothing in the margins of a page either.
    if (!('adoptedStyleSheets' in document)) return undefined
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(lines)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
    }
  }, [lines])
}

function printedLines(report: Report): string {
  return `@page report {
    ${marginLine('top-left', cssString(report.marking), 'bold 9pt')}
    ${marginLine('top-right', cssString(report.isDraft ? draftWords : ''), 'bold 9pt')}
    ${marginLine('bottom-left', cssString(footOf(report)), '8.5pt')}
    ${marginLine('bottom-right', 'counter(page) " of " counter(pages)', '8.5pt')}
  }`
}

function marginLine(place: string, content: string, font: string): string {
  return `@${place} { content: ${content}; font: ${font} Arial, sans-serif; }`
}
