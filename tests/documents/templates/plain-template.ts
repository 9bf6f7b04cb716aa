import { deflatedPng } from './logo.ts'
import { paragraph, paragraphStyle, rooted, wordFile } from './word-file.ts'

const heading = (size: number) => `<w:b/><w:color w:val="4B2E83"/><w:sz w:val="${size}"/>`

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
  paragraphStyle('Title', 'Title', '<w:jc w:val="center"/>', '<w:sz w:val="40"/>'),
  paragraphStyle(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    heading(32),
  ),
  paragraphStyle(
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
    heading(26),
  ),
  paragraphStyle(
    'Heading3',
    'heading 3',
    '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="2"/>',
    heading(22),
  ),
  paragraphStyle('Caption', 'caption', '<w:keepNext/>', '<w:i/>'),
  paragraphStyle('Header', 'header', '<w:spacing w:after="0"/>', '<w:sz w:val="18"/>'),
  '<w:style w:type="table" w:customStyle="1" w:styleId="CommitteeTable"><w:name w:val="Committee Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="4B2E83"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="4B2E83"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B9A9D9"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6E0F2"/></w:tcPr></w:tblStylePr></w:style>',
].join('')

const logo =
  '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="360000"/><wp:docPr id="1" name="Logo" descr="Arms of Tenpenny Council"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>'

const footer =
  '<w:p><w:r><w:t xml:space="preserve">Tenpenny Council, {{date}}, page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'

/** A council's own fonts and style of tables, a logo in the header, a title that it gives itself, nothing after the findings. */
export function plainTemplate(): Uint8Array {
  return wordFile({
    styles,
    body: [
      paragraph('Report to {{committee}}', 'Header'),
      paragraph('{{title}}', 'Title'),
      paragraph('{{portfolio}}'),
      paragraph('{{findings}}'),
      paragraph(''),
      '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1418" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>',
    ].join(''),
    parts: [
      { kind: 'header', path: 'header1.xml', xml: rooted('hdr', logo), pictures: { rId1: 'media/logo.png' } },
      { kind: 'footer', path: 'footer1.xml', xml: rooted('ftr', footer) },
      { kind: 'image', path: 'media/logo.png', xml: deflatedPng() },
    ],
  })
}
