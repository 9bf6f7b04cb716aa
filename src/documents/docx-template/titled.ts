import { escaped } from '../xml-text.ts'
import { element, withChildren, without } from './elements.ts'
import { addRelated, relationsOf } from './relations.ts'
import type { WordFile } from './word-file.ts'

const dublinCore = 'http://purl.org/dc/elements/1.1/'
const core = {
  path: 'docProps/core.xml',
  kind: 'core-properties',
  type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
}

/** Gives the file its title and language, which screen readers say first. What else it says of itself stays. */
export function giveTitle(file: WordFile, { title, language }: { title: string; language: string }): void {
  const known = relationsOf(file, '').find(({ kind }) => kind === core.kind)?.target
  const root = file.xml(known ?? core.path)
  if (known === undefined && root === undefined) addRelated(file, '', core)
  const empty = element('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': dublinCore,
  })
  const kept = without(root ?? empty, 'dc:title', 'dc:language')
  const attributes = new Map([...kept.attributes, ['xmlns:dc', dublinCore]])
  const said = [element('dc:title', {}, [escaped(title)]), element('dc:language', {}, [escaped(language)])]
  file.set(known ?? core.path, withChildren({ ...kept, attributes }, [...kept.children, ...said]))
}
