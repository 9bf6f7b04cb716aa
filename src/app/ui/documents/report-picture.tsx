import type { Figure } from '../../../core/report/block.ts'
import type { Label, Mark, Picture } from '../../../core/report/block.ts'
import { type Rectangle, rectanglesOf } from '../../../documents/picture-svg.ts'
import { keyed } from '../keyed.ts'

/** A picture of a report with its number and caption. */
export function FigureView({ figure: { number, caption, alt, picture } }: { readonly figure: Figure }) {
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

interface PictureProps {
  readonly picture: Picture
  /** What it shows, in words: its own labels mean nothing one by one. */
  readonly alt: string
}

/** As the files draw it; its colours come from the page, so that a reader’s own take their place. */
function PictureView({ picture: { width, height, marks }, alt }: PictureProps) {
  return (
    <svg className="report-picture__drawing" role="img" aria-label={alt} viewBox={`0 0 ${width} ${height}`}>
      {keyed(marks).map(({ key, item }) => (
        <MarkView key={key} mark={item} />
      ))}
    </svg>
  )
}

/** Stripes and outlines are drawn as in the files, of filled rectangles. */
function MarkView({ mark }: { readonly mark: Mark }) {
  if (mark.type === 'label') return <LabelView {...mark} />
  return keyed(rectanglesOf(mark)).map(({ key, item }) => <RectangleView key={key} {...item} />)
}

function RectangleView({ ink, ...place }: Rectangle) {
  return <rect className={`report-picture__${ink}`} {...place} />
}

function LabelView({ x, y, text, size, anchor = 'start', isStrong = false, ink = 'text' }: Label) {
  return (
    <text
      className={`report-picture__${ink}`}
      x={x}
      y={y}
      fontSize={size}
      fontWeight={isStrong ? 'bold' : 'normal'}
      textAnchor={anchor}
    >
      {text}
    </text>
  )
}
