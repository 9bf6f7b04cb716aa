import type { Particular, Recommendation } from '../../core/findings/block.ts'
import { itemLabel } from './item-label.ts'
import { across, type Place } from './place.ts'
import type { Strip } from './strip.ts'
import { body } from './style.ts'
import { tag, type Tag } from './tag.ts'
import { marked, paragraph, withFirst, withMoreBelow, type Keeping } from './text-strips.ts'

/** In points. */
const indent = 30

/** One numbered list. */
export function recommendations(all: readonly Recommendation[], place: Place): readonly Strip[] {
  const within: Tag = { role: 'L', within: place.within, numbering: 'Decimal' }
  return all.flatMap(each => recommendation(each, { ...place, within }))
}

function recommendation({ id, number, text, particulars }: Recommendation, place: Place): readonly Strip[] {
  const item = tag('LI', place.within)
  const within = tag('LBody', item)
  const style = { ...body, isBold: true, before: 8, after: 5 }
  const setting = across(place, indent, style)
  const keeping = { whole: true, next: particulars.length > 0 }
  const words = marked(
    paragraph([text], tag('P', within), setting, keeping),
    itemLabel(`${number}.`, item, across(place, 0, style)),
  )
  const below = particulars.flatMap((particular, index) => {
    const isLast = index === particulars.length - 1
    return named(particular, { ...place, within }, { whole: true, next: !isLast })
  })
  return withMoreBelow([...withFirst(words, () => ({ ids: [id] })), ...below], 8)
}

/** A name and what belongs to it, in one line. */
function named({ name, value }: Particular, place: Place, keeping: Keeping): readonly Strip[] {
  const setting = across(place, indent, { ...body, after: 3 })
  return paragraph([{ strong: `${name}:` }, ' ', ...value], tag('P', place.within), setting, keeping)
}
