/** “Tell” and “Ask”: what was chosen, by the words that stood beside its letter. */
export function chosenInWords(chosen: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(chosen.map(words => `“${words}”`))
}
