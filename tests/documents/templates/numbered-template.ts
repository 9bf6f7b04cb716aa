import { paragraph, paragraphStyle, rooted, wordFile } from './word-file.ts'

const numbered = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana" w:cs="Verdana"/><w:sz w:val="20"/><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
  paragraphStyle('Corff', 'Body Text', '<w:spacing w:after="140"/>'),
  paragraphStyle(
    'Pennawd1',
    'heading 1',
    `<w:keepNext/>${numbered(1)}<w:spacing w:before="360" w:after="120"/><w:ind w:left="567" w:hanging="567"/><w:outlineLvl w:val="0"/>`,
    '<w:b/><w:sz w:val="28"/>',
  ),
  paragraphStyle(
    'Pennawd2',
    'heading 2',
    `<w:keepNext/>${numbered(1, 1)}<w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>`,
    '<w:b/><w:sz w:val="24"/>',
  ),
  paragraphStyle('Teitl', 'Title', '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="36"/>'),
  paragraphStyle('RhestrFwled', 'List Bullet', `${numbered(2)}<w:spacing w:after="60"/>`),
  paragraphStyle('RhestrRif', 'List Number', `${numbered(3)}<w:spacing w:before="120" w:after="60"/>`, '<w:b/>'),
  paragraphStyle('Dyfyniad', 'Quote', '<w:spacing w:after="140"/><w:ind w:left="567" w:right="567"/>', '<w:i/>'),
  paragraphStyle(
    'TOC1',
    'toc 1',
    '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs><w:spacing w:after="60"/>',
  ),
  paragraphStyle('Notice', 'Public Notice', '<w:jc w:val="center"/>'),
  '<w:style w:type="character" w:styleId="TitleBlock"><w:name w:val="Block Title"/></w:style>',
  '<w:style w:type="table" w:styleId="GridTabl"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>',
].join('')

const level = (number: number, format: string, text: string, left: number) =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="567"/></w:pPr></w:lvl>`

const numbering = [
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'decimal', '%1', 567)}${level(1, 'decimal', '%1.%2', 567)}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '–', 567)}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'lowerLetter', '(%1)', 567)}</w:abstractNum>`,
  ...[1, 2, 3].map(list => `<w:num w:numId="${list}"><w:abstractNumId w:val="${list - 1}"/></w:num>`),
  '<w:numIdMacAtCleanup w:val="3"/>',
].join('')

const field = (mark: string) => `<w:r><w:fldChar w:fldCharType="${mark}"/></w:r>`

const contents = `<w:sdt><w:sdtPr><w:id w:val="7"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Cynnwys')}<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${field('separate')}<w:r><w:t>Old entry</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Another old entry</w:t></w:r></w:p><w:p>${field('end')}</w:p></w:sdtContent></w:sdt>`

/** As Word leaves it when it has checked the spelling of half a word. */
const split =
  '<w:p><w:pPr><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:pPr><w:bookmarkStart w:id="4" w:name="_GoBack"/><w:bookmarkEnd w:id="4"/><w:r><w:t>{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:i/></w:rPr><w:t>find</w:t></w:r><w:r><w:t>ings</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> }}</w:t></w:r></w:p>'

/** Headings that Word numbers, a first page of its own, even and odd pages, its own contents, and text after the findings. */
export function numberedTemplate(): Uint8Array {
  return wordFile({
    styles,
    body: [
      paragraph('Adroddiad i’r pwyllgor', 'Teitl'),
      contents,
      `<w:p><w:pPr><w:pStyle w:val="Pennawd1"/></w:pPr><w:bookmarkStart w:id="12" w:name="da_findings"/><w:r><w:t>Cefndir</w:t></w:r><w:bookmarkEnd w:id="12"/></w:p>`,
      paragraph('Mae’r adroddiad hwn yn dilyn.', 'Corff'),
      paragraph('Cam cyntaf', 'RhestrRif'),
      split,
      paragraph('Papurau cefndir', 'Pennawd1'),
      paragraph('Dim.', 'Corff'),
      '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>',
    ].join(''),
    parts: [
      { kind: 'numbering', path: 'numbering.xml', xml: rooted('numbering', numbering) },
      { kind: 'header', path: 'header1.xml', xml: rooted('hdr', paragraph('Cyngor Deg Ceiniog')) },
      { kind: 'header', path: 'header2.xml', xml: rooted('hdr', paragraph('Tudalen flaen')) },
      { kind: 'settings', path: 'settings.xml', xml: rooted('settings', '<w:evenAndOddHeaders/>') },
    ],
  })
}
