/** Whether keys pressed there write something. A tick, a radio button or a button that is an input takes none of them. */
export function isTyping(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !writesNothing.has(target.type)
  return target.matches('textarea, select, [contenteditable]')
}

const writesNothing: ReadonlySet<string> = new Set([
  'radio',
  'checkbox',
  'button',
  'submit',
  'reset',
  'image',
  'file',
  'color',
])

/** Whether words are written there. */
export function isForWords(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && target.type === 'text' && !isForNumbers(target)
}

/** Whether a number is written there: none of the keys of a remote can be part of it. */
export function isForNumbers(target: HTMLElement): boolean {
  return target.matches('input[inputmode="numeric"]')
}

/** Whether an arrow pressed there goes to another of the same: then it means no step of the evening. */
export function isArrow(target: EventTarget | null, key: string): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio' && key.startsWith('Arrow')
}
