/** Data that is parsed and not run: quicker for a browser, and a key such as `__proto__` stays a key. */
export function dataModule(data: object): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`
}
