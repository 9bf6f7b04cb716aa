import { graphemesOf } from '../../core/diagnostics/source-lines.ts'
import { xmlText } from '../xml-text.ts'
import type { Faces } from './faces.ts'
import type { Face } from './fonts.ts'

/** Some characters, and the face that can show them. */
export interface Sign {
  readonly words: string
  readonly face: Face
  /** What these characters stand for, where no face can show the true ones: it is read out and copied in their place. */
  readonly actual?: string
}

/** What is drawn for a character that no face can show. */
const box = '□'

/** As a page can bear it: no control characters, each letter in one piece, one kind of space where lines may break. */
export function cleaned(text: string): string {
  return xmlText(text)
    .replaceAll(/[\u2028\u2029]/g, '\n')
    .replaceAll(breakingSpaces, ' ')
    .replaceAll(joinedLetters, one => one.normalize('NFKC'))
    .normalize('NFC')
}

/** What comes along when words are copied from another PDF file, e.g. `ﬁ` as one character. */
const joinedLetters = /[\uFB00-\uFB06]/g

const breakingSpaces = /[\t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/g

/** Cuts cleaned words up by face. Nothing is lost: what cannot be shown is a box with the true character behind it. */
export function signsOf(words: string, face: 'regular' | 'bold', faces: Faces): readonly Sign[] {
  if (everyday.test(words)) return [{ words, face }]
  const signs: Sign[] = []
  for (const character of graphemesOf(words)) {
    const sign = signFor(character, face, faces)
    const last = signs.at(-1)
    if (sign === undefined) continue
    if (last !== undefined && isPlain(last) && isPlain(sign) && last.face === sign.face)
      signs[signs.length - 1] = { words: last.words + sign.words, face }
    else signs.push(sign)
  }
  return signs
}

/** What both faces have, and nearly all that is ever written. */
const everyday =
  /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201D\u2022\u2026\u20AC\u2212]*$/

function isPlain({ face, actual }: Sign): boolean {
  return face !== 'signs' && actual === undefined
}

/** For what a reader sees as one character. Joiners and the like show nothing by themselves. */
function signFor(cluster: string, face: 'regular' | 'bold', faces: Faces): Sign | undefined {
  const words = cluster.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  if (words === '') return undefined
  const actual = words === cluster ? {} : { actual: cluster }
  const fit = ([face, 'signs'] as const).find(one => words === '\n' || faces.shows(words, one))
  return fit === undefined ? { words: box, face, actual: cluster } : { words, face: fit, ...actual }
}
