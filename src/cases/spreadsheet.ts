import { readCsv } from '../core/scenario/csv.ts'
import { decodedText } from '../core/scenario/reading/encoding.ts'
import { readXlsx, type Sheet, Unreadable } from './xlsx.ts'

export type SpreadsheetReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: string }

const mostBytes = 10_000_000

/** Reads a table that someone made in a spreadsheet: a file of comma-separated values, or an Excel workbook. */
export function readSpreadsheet(bytes: Uint8Array): SpreadsheetReading {
  if (bytes.length > mostBytes)
    return { ok: false, problem: 'This file has more than 10 MB. Save only the event list.' }
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return {
      ok: false,
      problem: 'This is an old Excel file, or one with a password. Save it as .xlsx or .csv without one.',
    }
  try {
    return { ok: true, sheets: beginsWith(bytes, 0x50, 0x4b) ? readXlsx(bytes) : [csvSheet(bytes)] }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.message }
    throw error
  }
}

function csvSheet(bytes: Uint8Array): Sheet {
  const { text } = decodedText(bytes)
  if (text.slice(0, 8000).includes('\0'))
    throw new Unreadable('This is not a table. Give a .csv file or an Excel workbook (.xlsx).')
  return { name: '', rows: readCsv(text) }
}

function beginsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
