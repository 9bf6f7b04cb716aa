/** How many columns of a terminal a character takes: none, one, or two for emoji and East Asian characters. */
export function displayWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (/^(?:\p{Mark}|\p{Default_Ignorable_Code_Point})/u.test(character)) return 0
  return wide.some(([first, last]) => first <= code && code <= last) ? 2 : 1
}

const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]
