import { deflatedPng } from '../templates/logo.ts'
import { paragraph, paragraphStyle, rooted, wordFile } from '../templates/word-file.ts'

const heading = (level: number) =>
  paragraphStyle(`Heading${level}`, `heading ${level}`, `<w:outlineLvl w:val="${level - 1}"/>`)

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  heading(1),
  heading(3),
].join('')

const run = (properties: string, words: string) =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r></w:p>`

const cell = (words: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${paragraph(words)}</w:tc>`

const mergedTable = [
  '<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>',
  `<w:tr>${cell('Over both', '<w:gridSpan w:val="2"/>')}</w:tr>`,
  `<w:tr>${cell('Left')}${cell('Right')}</w:tr></w:tbl>`,
].join('')

const bareLink =
  '<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://audit.example/&quot; "><w:r><w:t>https://audit.example/</w:t></w:r></w:fldSimple></w:p>'

const undescribedPicture =
  '<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="360000"/><wp:docPr id="1" name="Undescribed"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'

/** A Word file without a title and with one of each fault that a report could come to have. */
export function faultyWord(): Uint8Array {
  return wordFile({
    styles,
    body: [
      paragraph('A heading', 'Heading1'),
      paragraph('A heading two levels below', 'Heading3'),
      run('<w:color w:val="DDDDDD"/>', 'Pale words'),
      bareLink,
      mergedTable,
      paragraph('1. One'),
      paragraph('2. Two'),
      paragraph('Name: ______'),
      paragraph(''),
      paragraph(''),
      paragraph('Words     apart'),
      '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr>',
    ].join(''),
    parts: [
      {
        kind: 'header',
        path: 'header1.xml',
        xml: rooted('hdr', undescribedPicture),
        pictures: { rId1: 'media/logo.png' },
      },
      { kind: 'image', path: 'media/logo.png', xml: deflatedPng() },
    ],
  })
}
