import type { SceneId } from '../scenario/scenario.ts'
import type { Source } from '../session/met.ts'
import { ref, refs, type Run, type Text } from './block.ts'
import type { Numbers } from './numbers.ts'
import { type Place, type Plays, subjectOf } from './plays.ts'
import { capital, count, listed } from './say.ts'

/** What a report may say of what was met, before it is put into a sentence: the smallest thing that can be exempt. */
export type Line = LineBase & (Told | Deed | Signs | Bounds)

interface LineBase {
  readonly id: string
  readonly sources: readonly Source[]
  /** In how many plays. */
  readonly times: number
}

interface Told {
  readonly kind: 'sentence'
  readonly text: string
}

/** Follows whoever did it; what a short session took as made, the council did. */
interface Deed {
  readonly kind: 'deed'
  readonly phrase: string
  readonly by: 'members' | 'council'
  readonly ranOut?: boolean
}

/** What had been there before anyone saw it. */
interface Signs {
  readonly kind: 'signs'
  readonly items: readonly { readonly what: string; readonly for: string; readonly scene: SceneId }[]
}

/** Choices out of bounds. */
interface Bounds {
  readonly kind: 'bounds'
  readonly scenes: readonly SceneId[]
}

/** A sentence of a report, with what it rests on. */
export interface Said {
  readonly sources: readonly Source[]
  readonly text: Text
}

export function said(sources: readonly Source[], ...text: readonly Run[]): Said {
  return { sources, text }
}

/** The decision that a line tells of. */
export function decisionOf({ sources }: Line): SceneId | undefined {
  const source = sources.find(one => one.startsWith('decision:') || one.startsWith('given:'))
  return source?.split(':')[1]?.split('/')[0]
}

/** The lines as sentences: short deeds that follow one another are joined. */
export function sayLines(
  lines: readonly Line[],
  plays: Plays,
  numbers: Numbers,
  place: Place = 'in-story',
): readonly Said[] {
  const sentences: Said[] = []
  let last: { readonly deed: SayableDeed; readonly words: number } | undefined
  for (const line of lines) {
    if (line.kind !== 'deed') {
      const told = sayLine(line, plays, numbers, place)
      if (told !== undefined) sentences.push(told)
      last = undefined
      continue
    }
    const deed = sayable(line, plays, place)
    const words = wordCount(`${deed.subject} ${deed.phrase}`)
    const before = sentences.at(-1)
    if (last !== undefined && before !== undefined && mayJoin(last, deed, words)) {
      sentences[sentences.length - 1] = {
        sources: [...before.sources, ...line.sources],
        text: [...before.text.slice(0, -1), ' and ', deed.phrase, ...cited(line.sources, numbers), '.'],
      }
      last = undefined
    } else {
      const isSame = last?.deed.subject === deed.subject
      const phrase = isSame ? ` also ${deed.phrase}` : ` ${deed.phrase}`
      sentences.push(said(line.sources, `${deed.subject}${phrase}`, ...cited(line.sources, numbers), '.'))
      last = { deed, words }
    }
  }
  return sentences
}

interface SayableDeed {
  readonly subject: string
  readonly phrase: string
}

function sayable({ phrase, by, times, ranOut }: Deed & LineBase, plays: Plays, place: Place): SayableDeed {
  if (by === 'council') return { subject: 'The council', phrase }
  const subject = subjectOf(plays, times, place)
  return { subject: ranOut === true ? `Time ran out, so ${lower(subject)}` : subject, phrase }
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

const mostJoined = 21

/** Not where a comma or an "and" of their own would make the sentence hard to take apart. */
function mayJoin(
  last: { readonly deed: SayableDeed; readonly words: number },
  deed: SayableDeed,
  words: number,
): boolean {
  const isPlain = ({ phrase }: SayableDeed) => !/,| and /.test(phrase)
  return last.deed.subject === deed.subject && isPlain(last.deed) && isPlain(deed) && last.words + words <= mostJoined
}

function sayLine(
  line: Exclude<Line, { kind: 'deed' }>,
  plays: Plays,
  numbers: Numbers,
  place: Place,
): Said | undefined {
  switch (line.kind) {
    case 'sentence': {
      const [, words = line.text, stop = ''] = /^(.*?)([.?!]?)$/s.exec(line.text) ?? []
      return said(line.sources, words, ...cited(line.sources, numbers), stop, ...howOften(line, plays, place))
    }
    case 'signs': {
      if (line.items.length === 0) return undefined
      const waited = line.items.map(({ what, for: time }) => `${what} for ${spelt(time)}`)
      return said(line.sources, capital(addWaited(listed(waited))), ...cited(line.sources, numbers), '.')
    }
    case 'bounds':
      return said(line.sources, ...sayBounds(line.scenes, plays, numbers))
  }
}

/** `two days`, `11 weeks` */
function spelt(time: string): string {
  return time.replace(/^\d+(?= )/, figure => count(Number(figure)))
}

/** `A bank alert waited for 3 days, a list of data matches for 9 months`. */
function addWaited(words: string): string {
  return words.replace(' for ', ' waited for ')
}

function howOften({ times }: LineBase, plays: Plays, place: Place): readonly Run[] {
  const all = plays.all.length
  if (times === all) return []
  const subject = subjectOf(plays, times, place)
  return [` That was so in ${lower(subject)}.`]
}

const kinds = { 'not-our-role': 'not for members to do', unsafe: 'unsafe', unlawful: 'unlawful' } as const

/** `Out of bounds were D3 (unsafe) and D9 (unlawful).`; of several plays it was so in some. */
function sayBounds(scenes: readonly SceneId[], plays: Plays, numbers: Numbers): Text {
  const kindsOf = (scene: SceneId) => {
    const made = plays.all.flatMap(({ decisions }) => decisions.filter(one => one.scene === scene))
    const found = made.flatMap(({ taken }) => taken.flatMap(({ notes }) => notes.outOfBounds?.kind ?? []))
    return [...new Set(found)].map(kind => kinds[kind]).join(', ')
  }
  const told = scenes.flatMap((scene, index): Text => {
    const between = index === scenes.length - 1 ? ' and ' : ', '
    return [...(index === 0 ? [] : [between]), ref(numbers.of(`decision:${scene}`) ?? ''), ` (${kindsOf(scene)})`]
  })
  const before = scenes.length === 1 ? 'Out of bounds was ' : 'Out of bounds were '
  return [plays.all.length > 1 ? 'Some went out of bounds at ' : before, ...told, '.']
}

/** ` (D1, K2)`: the numbers of what a sentence rests on; nothing where nothing of it has one. */
export function cited(sources: readonly Source[], numbers: Numbers): Text {
  const found = numbers.all(sources)
  if (found.length === 0) return []
  return [' (', ...found.flatMap((number, index): Text => [...(index === 0 ? [] : [', ']), ...refs([number])]), ')']
}

export function wordCount(words: string): number {
  return words.trim() === '' ? 0 : words.trim().split(/\s+/).length
}
