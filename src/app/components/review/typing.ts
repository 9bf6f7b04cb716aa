/** Edits that are begun and neither kept nor cancelled, by the key of what they are to stand for. */
export interface Typing {
  readonly of: (key: string) => string | undefined
  /** @param text nothing once it is kept or cancelled */
  readonly keep: (key: string, text: string | undefined) => void
}
