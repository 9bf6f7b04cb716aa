import type { ComponentProps } from 'react'
import type { Picture } from '../../core/scenario/picture.ts'
import './story-picture.css'

interface Props extends Omit<ComponentProps<'img'>, 'src'> {
  readonly picture: Picture | undefined
  readonly className: string
}

/**
 * A picture of the story, with its place on the page kept before it is loaded; nothing where there is none.
 *
 * @param more `loading="lazy"` where it is not in view when the page opens, and an empty `alt` beside words that say the same
 */
export function StoryPicture({ picture, className, alt = picture?.alt, ...more }: Props) {
  return picture && <img {...picture} {...more} alt={alt} className={`story-picture ${className}`} />
}
