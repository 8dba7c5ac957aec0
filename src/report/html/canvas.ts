import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { Markup } from './markup.ts';

/** Widths in the units of the drawing; the page scales it. */
export const WIDTH = 760;

/**
 * Draws with Observable Plot on a document of linkedom's, without a browser. What Plot adds for its own styling stands in the page's
 * style sheet instead, since the page's policy allows no other.
 * @param label what the drawing shows, for those who cannot see it; the figures themselves stand in a table below each drawing
 */
export function draw(options: Plot.PlotOptions, label: string): Markup {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const figure = Plot.plot({
    width: WIDTH,
    ...options,
    document: document as never,
  });
  for (const style of [...figure.querySelectorAll('style')]) style.remove();
  for (const part of [...figure.querySelectorAll('[aria-label], [aria-description]')]) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  for (const part of [figure, ...figure.querySelectorAll('[style]')]) part.removeAttribute('style');
  figure.setAttribute('role', 'img');
  figure.setAttribute('aria-label', label);
  figure.setAttribute('class', 'plot');
  figure.removeAttribute('font-family');
  return new Markup(figure.outerHTML);
}
