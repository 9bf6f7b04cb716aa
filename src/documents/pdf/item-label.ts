import type { Strip } from './strip.ts'
import { baseline } from './style.ts'
import { tag, type Tag } from './tag.ts'
import { linesOf, type Setting } from './text-strips.ts'

/** The bullet or the number that stands before an item. */
export function itemLabel(words: string, item: Tag, setting: Setting): Strip['marks'] {
  const within = tag('Lbl', item)
  return linesOf([words], within, setting).map(line => ({
    type: 'line',
    tag: within,
    x: setting.x,
    baseline: baseline(setting.style),
    line,
  }))
}
