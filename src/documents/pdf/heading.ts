import { cleaned } from './characters.ts'
import { across, type Place } from './place.ts'
import type { Strip } from './strip.ts'
import { headingStyle } from './style.ts'
import { headingTag } from './tag.ts'
import { paragraph, withFirst } from './text-strips.ts'

/**
 * Of a section, or of a finding in one.
 * @param at its id, and for a section how deep it stands in the outline, 0 at the top
 */
export function heading(
  words: string,
  place: Place,
  { id, depth }: { readonly id: string; readonly depth?: number },
): readonly Strip[] {
  const { level, within } = place
  const setting = across(place, 0, headingStyle(level))
  const strips = paragraph([words], headingTag(level, within), setting, { whole: true, next: true })
  const outline = depth === undefined ? {} : { outline: { title: cleaned(words), depth } }
  return withFirst(strips, () => ({ ids: [id], ...outline }))
}
