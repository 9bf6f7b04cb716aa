import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx'

export const recommendationNumbers = 'recommendations'
export const bullets = 'bullets'

const hanging = { paragraph: { indent: { left: 567, hanging: 567 } } }

/** Word's own numbering, so that a clerk who adds or moves one need not renumber the rest. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: recommendationNumbers,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: hanging },
      ],
    },
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 454, hanging: 284 } } },
        },
      ],
    },
  ],
}
