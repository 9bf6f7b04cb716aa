import type { Picture } from '../../core/scenario/picture.ts'
import './picture.css'

interface Props {
  readonly picture: Picture | undefined
  readonly className: string
  /** In view when the page opens, so it is loaded at once. */
  readonly isFirst?: boolean
  /** Beside words that say the same. */
  readonly isEmblem?: boolean
}

/** A picture of the story, with its place on the page kept before it is loaded; nothing where there is none. */
export function PictureView({ picture, className, isFirst = false, isEmblem = false }: Props) {
  if (picture === undefined) return null
  const { src, alt, width, height } = picture
  return (
    <img
      className={`picture ${className}`}
      loading={isFirst ? undefined : 'lazy'}
      src={src}
      alt={isEmblem ? '' : alt}
      width={width}
      height={height}
    />
  )
}
