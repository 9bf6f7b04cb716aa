import type { SceneId } from '../scenario/scenario.ts'
import type { Source } from '../session/met.ts'
import { joined, ref, type Run, type Text } from './block.ts'
import type { DecisionMade } from './evidence.ts'
import type { Numbers } from './numbers.ts'
import { mayCount, type MetIn, type Place, type Plays, subjectOf } from './plays.ts'
import { capital, continued, count, counted, listed, lower } from './say.ts'

/** What a report may say of what was met, before it is put into a sentence: the smallest thing that can be exempt. */
export type Line = MetIn & { readonly id: string } & (
    | { readonly kind: 'sentence'; readonly text: string }
    /** Follows the person who did it; what a short session took as made, the council did. */
    | { readonly kind: 'deed'; readonly phrase: string; readonly by: 'members' | 'council' }
    /** What had been there before anyone saw it; at least one. */
    | {
        readonly kind: 'signs'
        readonly items: readonly { readonly what: string; readonly for: string; readonly scene: SceneId }[]
      }
    /** Choices out of bounds. */
    | { readonly kind: 'bounds'; readonly scenes: readonly SceneId[] }
  )

type Deed = Extract<Line, { kind: 'deed' }>

/** A sentence of a report, with what it rests on. */
export interface Said {
  readonly sources: readonly Source[]
  readonly text: Text
}

export function said(sources: readonly Source[], ...text: readonly Run[]): Said {
  return { sources, text }
}

/** What sentences are about, and how it is cited. */
export interface Cited {
  readonly plays: Plays
  readonly numbers: Numbers
  /** A brief names what was out of bounds of one play, as it may tell of it nowhere else. */
  readonly form: string
}

/** The decision that a line tells of. */
export function decisionOf({ sources }: Line): SceneId | undefined {
  const source = sources.find(one => one.startsWith('decision:') || one.startsWith('given:'))
  return source?.split(':')[1]?.split('/')[0]
}

/** The lines as sentences: short deeds that follow one another are joined. */
export function sayLines(lines: readonly Line[], about: Cited, place: Place = 'in-story'): readonly Said[] {
  const sentences: Said[] = []
  let last: SayableDeed | undefined
  for (const line of lines) {
    if (line.kind !== 'deed') {
      sentences.push(sayLine(line, about))
      last = undefined
      continue
    }
    const deed = sayable(line, about.plays, place)
    const end = [...cited(line.sources, about.numbers), '.']
    const before = sentences.at(-1)
    if (last !== undefined && before !== undefined && mayJoin(last, deed)) {
      sentences[sentences.length - 1] = {
        sources: [...before.sources, ...deed.sources],
        text: [...before.text.slice(0, -1), ' and ', deed.phrase, ...end],
      }
      last = undefined
    } else {
      // The same number of groups need not be the same groups.
      const also = last?.subject === deed.subject && about.plays.all.length === 1 ? 'also ' : ''
      sentences.push(said(deed.sources, `${deed.subject} ${also}${deed.phrase}`, ...end))
      last = deed
    }
  }
  return sentences
}

interface SayableDeed {
  readonly sources: readonly Source[]
  readonly subject: string
  readonly phrase: string
}

function sayable(deed: Deed, plays: Plays, place: Place): SayableDeed {
  const { phrase, by, times } = deed
  if (by === 'council') return { sources: deed.sources, subject: 'The council', phrase }
  const subject = subjectOf(plays, times, place)
  const made = decisionsIn(deed, plays)
  const ranOut = made.filter(one => one.ranOut).length
  const against = made.filter(({ vote }) => vote?.settled === 'overruled')
  const left = made.filter(({ vote }) => vote?.settled === 'actor')
  const sources = [...deed.sources, ...new Set([...against, ...left].map(({ scene }): Source => `votes:${scene}`))]
  if (plays.all.length === 1) {
    // What the clock did, or one person against all, is not the group's own deed.
    if (ranOut > 0) return { sources, subject: 'Time ran out, and the council', phrase }
    if (left.length > 0) return { sources, subject: `Members gave no clear advice, and ${deciders(left)}`, phrase }
    return {
      sources,
      subject: against.length > 0 ? `The vote was overruled, and ${deciders(against)}` : subject,
      phrase,
    }
  }
  if (ranOut === times) return { sources, subject: `Time ran out, so ${lower(subject)}`, phrase }
  if (against.length === times)
    return { sources, subject: `In ${lower(subject)}, against the vote, ${deciders(against)}`, phrase }
  const parts = [
    ...(ranOut === 0 ? [] : [`${counted(ranOut, 'group')} as time ran out`]),
    ...(against.length === 0 ? [] : [`${counted(against.length, 'group')} against the vote`]),
  ]
  return { sources, subject, phrase: [phrase, ...(mayCount(plays) ? parts : [])].join(', ') }
}

/** Who decided, where the vote did not: by post, and the council where the posts are several. */
function deciders(made: readonly DecisionMade[]): string {
  const [post = '', ...others] = new Set(made.map(({ actor }) => actor.split(',')[0] ?? ''))
  if (post === '' || others.length > 0) return 'the council'
  const isTitle = /\s\p{Lu}/u.test(post)
  return `the ${isTitle ? post : lower(post)}`
}

/** The decisions in which a deed was done; none where it is told of only some of the plays that did it. */
function decisionsIn({ sources, times }: Deed, { all }: Plays): readonly DecisionMade[] {
  const done = new Set(sources)
  const made = all.flatMap(({ decisions }) =>
    decisions.filter(({ scene, taken }) => taken.some(({ id }) => done.has(`decision:${scene}/${id}`))),
  )
  return made.length === times ? made : []
}

const mostJoined = 21

/** Not where a comma or an "and" of their own would make the sentence hard to take apart. */
function mayJoin(last: SayableDeed, deed: SayableDeed): boolean {
  const isPlain = ({ phrase }: SayableDeed) => !/,| and /.test(phrase)
  const words = [last, deed].reduce((sum, { subject, phrase }) => sum + wordCount(`${subject} ${phrase}`), 0)
  return last.subject === deed.subject && isPlain(last) && isPlain(deed) && words <= mostJoined
}

function sayLine(line: Exclude<Line, Deed>, about: Cited): Said {
  const { plays, numbers } = about
  const { sources } = line
  switch (line.kind) {
    case 'sentence': {
      const [, words = line.text, stop = ''] = /^(.*?)([.?!]?)$/s.exec(line.text) ?? []
      return said(sources, inHowMany(words, line.times, plays), ...cited(sources, numbers), stop)
    }
    case 'signs': {
      const spelt = line.items.map(one => one.for.replace(/^\d+(?= )/, figure => count(Number(figure))))
      const waited = line.items.map(({ what }, index) => `${what} for ${spelt[index] ?? ''}`)
      // `A bank alert had been there for 3 days, a list of data matches for 9 months`.
      const words = listed(waited).replace(' for ', ' had been there for ')
      return said(sources, capital(words), ...cited(sources, numbers), '.')
    }
    case 'bounds':
      return said(sources, ...sayBounds(line.scenes, about))
  }
}

/** `In two of the eight groups, the driver drove on`; the words alone of what was so in every play. */
function inHowMany(words: string, times: number, plays: Plays): string {
  if (times === plays.all.length) return words
  const after = continued(words)
  return `In ${lower(subjectOf(plays, times, 'alone'))}${after === undefined ? `: ${words}` : `, ${after}`}`
}

/** ` That was so in two of the eight groups.`; nothing of what was so in every play. */
export function howOften(times: number, plays: Plays): Text {
  return times === plays.all.length ? [] : [` That was so in ${lower(subjectOf(plays, times, 'alone'))}.`]
}

const kinds = { 'not-our-role': 'outside the role', unsafe: 'unsafe', unlawful: 'unlawful' } as const

/** `Out of bounds were D3 (unsafe) and D9 (unlawful).`; of several plays Appendix A says which choices and why. */
function sayBounds(scenes: readonly SceneId[], { plays, numbers, form }: Cited): Text {
  const beyondAt = (scene: SceneId) =>
    plays.all
      .flatMap(({ decisions }) => decisions.filter(one => one.scene === scene))
      .flatMap(({ taken }) =>
        taken.flatMap(({ name, notes }) => (notes.outOfBounds ? [{ name, ...notes.outOfBounds }] : [])),
      )
  const kindsOf = (scene: SceneId) => [...new Set(beyondAt(scene).map(({ kind }) => kinds[kind]))].join(', ')
  const late = (scene: SceneId) =>
    plays.all.some(one => one.decisions.some(made => made.scene === scene && made.ranOut))
  const namesOf = (scene: SceneId) => [...new Set(beyondAt(scene).map(({ name }) => name))].join('”, “')
  if (plays.all.length > 1) {
    if (form === 'brief')
      return [`Some choices were out of bounds, at ${counted(scenes.length, 'decision')}; the full report lists them.`]
    const at = scenes.map((scene): Text => [ref(numbers.of(`decision:${scene}`) ?? ''), ` (“${namesOf(scene)}”)`])
    return ['Some choices were out of bounds: at ', ...joined(at, ', ', ' and '), '.']
  }
  const told = scenes.map((scene): Text => {
    const name = form === 'brief' ? `“${namesOf(scene)}”, ` : ''
    return [
      ref(numbers.of(`decision:${scene}`) ?? ''),
      ` (${name}${kindsOf(scene)}${late(scene) ? ', as time ran out' : ''})`,
    ]
  })
  const before = scenes.length === 1 ? 'Out of bounds was ' : 'Out of bounds were '
  return [before, ...joined(told, ', ', ' and '), '.']
}

/** ` (D1, K2)`: the numbers of what a sentence rests on; nothing where nothing of it has one. */
export function cited(sources: readonly Source[], numbers: Numbers): Text {
  const found = numbers.all(sources).map(number => [ref(number)])
  return found.length === 0 ? [] : [' (', ...joined(found, ', '), ')']
}

export function wordCount(words: string): number {
  return words.trim() === '' ? 0 : words.trim().split(/\s+/).length
}
