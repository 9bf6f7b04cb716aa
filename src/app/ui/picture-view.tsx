import type { Label, Mark, Picture } from '../../core/score/picture.ts'
import { rectanglesOf } from '../../documents/picture-svg.ts'
import { keyed } from './keyed.ts'
import './picture-view.css'

interface Props {
  readonly picture: Picture
  readonly alt: string
  /** How many times as thick outlines and stripes are as on paper. */
  readonly pen?: number
}

/** As the files draw it, in the colours of the page. @param alt says what it shows: its labels mean nothing one by one */
export function PictureView({ picture: { width, height, marks }, alt, pen = 1 }: Props) {
  return (
    <svg
      className="picture-view"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMid"
    >
      {keyed(marks).map(({ key, item }) => (
        <MarkView key={key} mark={item} pen={pen} />
      ))}
    </svg>
  )
}

/** Stripes and outlines are drawn as in the files, of filled rectangles. */
function MarkView({ mark, pen }: { readonly mark: Mark; readonly pen: number }) {
  if (mark.type === 'label') return <LabelView {...mark} />
  return keyed(rectanglesOf(mark, pen)).map(({ key, item: { ink, ...place } }) => (
    <rect key={key} className={`picture-view__${ink}`} {...place} />
  ))
}

function LabelView({ x, y, text, size, anchor = 'start', isStrong = false, ink = 'text' }: Label) {
  return (
    <text
      className={`picture-view__${ink}`}
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
