/** A piece of a sentence in a report. */
export type Run =
  | string
  /** Points at something numbered elsewhere in the same report: `to` is its id, e.g. `d3`. */
  | { readonly ref: string; readonly text: string }
  /** For a person to write: says what belongs here. */
  | { readonly fill: string }
  | { readonly strong: string }

/** A sentence or more, as every writer lays it out. */
export type Text = readonly Run[]

/** A pointer to something numbered, e.g. `D3`, whose id is the same in small letters. */
export function ref(number: string): Run {
  return { ref: number.toLowerCase(), text: number }
}

/** What a person is to write here. */
export function fill(what: string): Run {
  return { fill: what }
}

/** The words alone; what a person is to write stands in square brackets. */
export function wordsOf(text: Text): string {
  return text.map(wordsOfRun).join('')
}

function wordsOfRun(run: Run): string {
  if (typeof run === 'string') return run
  if ('fill' in run) return `[${run.fill}]`
  return 'strong' in run ? run.strong : run.text
}

/** `D1, D2 and D3`, each of them a pointer. */
export function refs(numbers: readonly string[]): Text {
  return numbers.flatMap((number, index) => [separator(index, numbers.length), ref(number)]).filter(run => run !== '')
}

function separator(index: number, length: number): string {
  if (index === 0) return ''
  return index === length - 1 ? ' and ' : ', '
}
