// The words of one page of a PDF with their places, as PDF.js finds them.
import type { PDFPageProxy } from 'unpdf/pdfjs';

/** A stretch of text in one go, in points from the page's upper left corner. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly baseline: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Written up or down the page. */
  readonly isTurned: boolean;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** Forms of Arabic letters and Latin ligatures that fonts know and texts should not hold. */
const PRESENTATION_FORMS = /[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]/g;

const plainLetters = (text: string): string =>
  text.replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'));

/** Reads the runs of a page; its rotation is undone. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform.map(Number);
    const [left = 0, baseline = 0] = viewport.convertToViewportPoint(e, f).map(Number);
    const [endX = 0, endY = 0] = viewport
      .convertToViewportPoint(
        e + (a / Math.hypot(a, b)) * item.width,
        f + (b / Math.hypot(a, b)) * item.width,
      )
      .map(Number);
    runs.push({
      text: plainLetters(item.str),
      left: Math.min(left, endX),
      right: Math.max(left, endX),
      baseline,
      size: Math.hypot(c, d) || item.height,
      isRightToLeft: item.dir === 'rtl',
      isTurned: Math.abs(endY - baseline) > Math.abs(endX - left),
    });
  }
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, runs };
}
