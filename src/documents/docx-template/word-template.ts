import { child, element, elementsOf } from './elements.ts'
import { refused, type TemplateRefused } from './refusal.ts'
import { addRelated, contentTypeOf, firstFree, folderOf, relationsOf } from './relations.ts'
import type { WordFile } from './word-file.ts'
import type { XmlElement } from './xml.ts'

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** A Word file that can be filled, with the paths of those parts that bear on it. */
export interface WordTemplate {
  readonly file: WordFile
  /** The text, usually `word/document.xml`. */
  readonly document: string
  readonly styles: string
  /** Where lists are defined, if the template has any. */
  readonly numbering: string | undefined
  readonly settings: string | undefined
}

/** Looks whether an Office file is a Word document as Word itself writes it, and where its parts lie. */
export function templateIn(file: WordFile): WordTemplate | TemplateRefused {
  if (file.has('mimetype')) return refused('open-document')
  const document = relationsOf(file, '').find(({ kind }) => kind === 'officeDocument')?.target
  const root = document === undefined ? undefined : file.xml(document)
  if (document === undefined || root === undefined) return refused('not-word')
  const unfit = unfitness(file, document, root)
  if (unfit !== undefined) return unfit
  const related = relationsOf(file, document)
  const pathOf = (kind: string) =>
    related.find(relation => relation.kind === kind && file.xml(relation.target) !== undefined)?.target
  const styles = pathOf('styles')
  // A relation that leads nowhere is damage; none at all is a file without styles.
  if (styles === undefined && related.some(({ kind }) => kind === 'styles')) return refused('damaged')
  return {
    file,
    document,
    styles: styles ?? addEmptyStyles(file, document),
    numbering: pathOf('numbering'),
    settings: pathOf('settings'),
  }
}

function unfitness(file: WordFile, document: string, root: XmlElement): TemplateRefused | undefined {
  const type = contentTypeOf(file, document) ?? ''
  if (/macroEnabled/i.test(type) || file.paths.some(path => /(?:^|\/)vbaProject\.bin$/i.test(path)))
    return refused('macros')
  if (type === `${wordprocessing}.template.main+xml`) return refused('template-file')
  if ([...root.attributes.values()].includes(strictNamespace)) return refused('strict')
  if (type !== `${wordprocessing}.document.main+xml`) return refused('not-word')
  const isAsWordWrites = root.name === 'w:document' && root.attributes.get('xmlns:w') === namespace
  return isAsWordWrites && elementsOf(child(root, 'w:body')).length > 0 ? undefined : refused('damaged')
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'

/** Word reads a file that defines no styles; it is given a part for them, so that those of the report can stand in it. */
function addEmptyStyles(file: WordFile, document: string): string {
  const path = firstFree(number => `${folderOf(document)}styles${number === 1 ? '' : number}.xml`, file.paths)
  file.set(path, element('w:styles', { 'xmlns:w': word }))
  addRelated(file, document, { path, kind: 'styles', contentType })
  return path
}
