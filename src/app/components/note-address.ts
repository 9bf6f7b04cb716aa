/** Of a legal note on the page of the law, by its title: scenarios may call the same law by other ids. */
export function noteAddress(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
