// The picture of a comparison that leaves the page: it must tell all by itself.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { groupRows } from '../../../client/panels/compare/compare-rows.ts';
import { ComparisonPicture } from '../../../client/panels/compare/comparison-picture.tsx';
import { lostContainers } from './lost-containers.ts';

const draw = (isTimeline: boolean): string =>
  renderToStaticMarkup(
    createElement(ComparisonPicture, {
      answer: lostContainers,
      groups: groupRows(lostContainers),
      chosen: undefined,
      isTimeline,
      today: '21 November 2026',
    }),
  );

describe('the picture of a comparison', () => {
  const rows = draw(false);

  it('carries its title, its count of origins, its legend, its reports and the date', () => {
    expect(rows).toContain('<title>How many containers are lost?</title>');
    expect(rows).toContain('4 figures from 2 independent origins (Dockers’ Union and Port Authority).');
    expect(rows).toContain('at least');
    expect(rows).toContain('Cargo, by Coast Wire; Cargo, by Port Gazette');
    expect(rows).toContain('21 November 2026');
  });

  it('says who repeats a figure', () => {
    expect(rows).toContain('1 claim repeats it: Port Gazette');
  });

  it('needs nothing from the page: no style sheet, no variable, no address but that of SVG', () => {
    expect(rows).not.toMatch(/var\(|class=|style=|href=/);
    expect(rows.match(/http[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('names on the timeline what has no time and so is not drawn', () => {
    expect(draw(true)).toContain('no time said, so not drawn');
  });
});
