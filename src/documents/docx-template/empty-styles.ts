import { element } from './elements.ts'
import { addRelated, firstFree, folderOf } from './relations.ts'
import type { WordFile } from './word-file.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'

/** Word reads a file that defines no styles; it is given a part for them, so that those of the report can stand in it. */
export function addEmptyStyles(file: WordFile, document: string): string {
  const path = firstFree(number => `${folderOf(document)}styles${number === 1 ? '' : number}.xml`, file.paths)
  file.set(path, element('w:styles', { 'xmlns:w': word }))
  addRelated(file, document, { path, kind: 'styles', contentType })
  return path
}
