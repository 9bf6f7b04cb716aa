/** As much of nspell as we use: it is published without types. */
declare module 'nspell' {
  export default function nspell(
    affixes: string,
    words: string,
  ): {
    correct(word: string): boolean
    suggest(word: string): readonly string[]
  }
}
