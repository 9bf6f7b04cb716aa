import type { Run, Text } from '../../core/findings/text.ts'
import { cleaned, signsOf } from './characters.ts'
import type { Faces } from './faces.ts'
import type { Link, Piece } from './line.ts'
import type { Style } from './style.ts'
import { tag, type Tag } from './tag.ts'

/** A piece that is not yet measured, as it may yet be broken. */
export type Unmeasured = Omit<Piece, 'width'>

/** A text cut up by face and meaning. Links are elements within the given one. */
export function piecesOf(text: Text, { isBold = false }: Style, faces: Faces, within: Tag): Unmeasured[] {
  return text.flatMap(run => {
    const { words, isStrong = false, ...meaning } = meant(run, within)
    return signsOf(cleaned(words), isBold || isStrong ? 'bold' : 'regular', faces).map(sign => ({
      ...sign,
      ...meaning,
    }))
  })
}

interface Meant {
  readonly words: string
  readonly isStrong?: boolean
  readonly link?: Link
  readonly isToFillIn?: boolean
}

function meant(run: Run, within: Tag): Meant {
  if (typeof run === 'string') return { words: run }
  if ('fill' in run) return { words: `[${run.fill}]`, isToFillIn: true }
  if ('strong' in run) return { words: run.strong, isStrong: true }
  return { words: run.text, link: { to: run.ref, says: cleaned(run.text), tag: tag('Link', within) } }
}
