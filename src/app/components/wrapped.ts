/** A text broken into at most two lines of about so many letters; what is longer ends in an ellipsis. */
export function wrapped(text: string, letters: number): readonly string[] {
  if (text.length <= letters) return [text]
  const gap = text.lastIndexOf(' ', letters)
  const end = gap > 0 ? gap : letters
  return [text.slice(0, end), shortened(text.slice(end).trimStart(), letters)]
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
}
