export function htmlPage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** A part of a Word file; one that is not well formed is a failure. */
export function xmlPart(text: string, path: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const problem = document.querySelector('parsererror')
  if (problem !== null) throw new Error(`${path} is not well formed: ${problem.textContent}`)
  return document
}
