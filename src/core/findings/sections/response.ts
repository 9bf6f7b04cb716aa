import { list, paragraph, prompt, type Draft } from '../section.ts'

export function response(): Draft {
  return {
    id: 'response',
    title: 'Response due',
    blocks: [
      paragraph('By when a response is due depends on what the report is. Nobody has chosen yet between:'),
      list([
        [
          { strong: '28 days' },
          ', where the report is made as the crime and disorder committee, under section 19 of the Police and Justice Act 2006: a ' +
            'written response within 28 days, or as soon as is reasonably possible after',
        ],
        [
          { strong: 'Two months' },
          ', where it is an ordinary scrutiny report to the executive, under section 9FE of the Local Government Act 2000',
        ],
      ]),
      prompt('Which of the two applies, with the reason and the date, as the monitoring officer advises'),
      prompt(
        "Management's comment, and the executive's decision, reasons, alternatives considered and rejected, date and minute",
      ),
    ],
  }
}
