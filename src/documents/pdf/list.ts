import type { Text } from '../../core/findings/text.ts'
import { itemLabel } from './item-label.ts'
import { across, type Place } from './place.ts'
import type { Strip } from './strip.ts'
import { body } from './style.ts'
import { tag, type Tag } from './tag.ts'
import { marked, paragraph, withMoreBelow } from './text-strips.ts'

/** In points, of the bullets and of the words. */
const indents = { bullet: 9, words: 24 }

/** With bullets. An item that says nothing has none. */
export function bulleted(items: readonly Text[], place: Place): readonly Strip[] {
  const within: Tag = { role: 'L', within: place.within, numbering: 'Disc' }
  const style = { ...body, after: 5 }
  const strips = items.flatMap(text => {
    const item = tag('LI', within)
    const words = paragraph(text, tag('LBody', item), across(place, indents.words, style))
    return marked(words, itemLabel('•', item, across(place, indents.bullet, style)))
  })
  return withMoreBelow(strips, 5)
}
