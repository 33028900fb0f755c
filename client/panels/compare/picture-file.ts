// Turning a drawing into a file: SVG as text, PNG from the same SVG.
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** The drawing as the text of a file. Throws when it draws no SVG. */
export function writeSvg(drawing: ReactElement): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(drawing));
  const svg = place.querySelector('svg');
  const text = svg ? new XMLSerializer().serializeToString(svg) : undefined;
  root.unmount();
  if (text === undefined) throw new Error('There is no SVG in this drawing.');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Sharp on any screen and large enough for print across a column. */
const SCALE = 2;

/** Draws the SVG at twice its size. Rejects when the browser cannot. */
export async function drawPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => {
      canvas.toBlob(
        (blob) => (blob ? done(blob) : fail(new Error('The picture is too large.'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
