import { numberWords } from './number-words.ts'

/**
 * As words go on after a colon: in small letters, where their first word is surely no name. Any other keeps its
 * capital, for nobody here knows whether it is one.
 */
export function afterColon(words: string): string {
  const [first = ''] = words.split(/\P{L}/u, 1)
  return openers.has(first.toLowerCase()) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words
}

/** Words with which a sentence often begins, and which are no names. */
const openers: ReadonlySet<string> = new Set([
  ...[
    'a an the this that these those each every all both some any many most few several no none neither',
    'he she it they we you his her its their our your there',
    'somebody someone anybody nobody everybody everyone something nothing',
    'in on at by for from to with without within when where while until after before because if as since',
    'what who how why not only once half',
    'members residents tenants officers councillors police staff people firms suppliers children signs small',
  ].flatMap(line => line.split(' ')),
  ...numberWords,
])
