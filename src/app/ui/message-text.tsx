import { keyed } from './keyed.ts'

/** A message of `check`: what an author types is between backticks. */
export function MessageText({ text }: { readonly text: string }) {
  return keyed(text.split('`')).map(({ key, item }) => (key % 2 === 0 ? item : <code key={key}>{item}</code>))
}
