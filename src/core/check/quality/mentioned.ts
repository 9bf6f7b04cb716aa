import type { Source } from '../../scenario/reading/source.ts'
import { isText } from '../../scenario/reading/text-keys.ts'
import type { FolderTexts } from '../folder-texts.ts'

interface Where {
  readonly source: Source
  readonly folder: FolderTexts
  /** The part of the file that does not count, as it is where the words come from. */
  readonly except: string
}

/** Whether any text of a scenario or an exhibit has these words, in small letters or capitals, on one line or two. */
export function isMentioned(words: string, { source, folder, except }: Where): boolean {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${words
      .trim()
      .split(/\s+/)
      .map(escaped)
      .join(String.raw`\s+`)}`,
    'giu',
  )
  for (const { index } of source.text.matchAll(pattern)) {
    const path = source.placeAt(index)?.path
    if (path !== undefined && path[0] !== except && isText(path)) return true
  }
  return [...folder.exhibits.values()].some(({ text }) => text.search(pattern) >= 0)
}

function escaped(word: string): string {
  return word.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`)
}
