import type { Bbox } from '../../map/map-events.ts';
import type { MapLevel } from '../../map/levels.ts';
import type { MapController } from '../../map/map-controller.ts';
import type { MapPicture } from '../../map/map-picture.ts';
import { canvasMeasure, drawOnCanvas } from './draw-canvas.ts';
import { drawSvg } from './draw-svg.ts';
import { layoutPicture, type PictureWords } from './picture-layout.ts';
import type { PicturePage } from './sizes.ts';

export interface PictureOrder {
  map: MapController;
  bounds: Bbox;
  page: PicturePage;
  format: 'png' | 'svg';
  /** The level on view. */
  level: MapLevel;
  lang: string;
  /** The words once it is known what was drawn. */
  wordsOf: (picture: Pick<MapPicture, 'counts' | 'notes' | 'level'>) => PictureWords;
}

/**
 * Makes a picture of the map to take away. The frame has to be known before the map, and the counts after it: where the key turns out
 * longer than thought the map is drawn again.
 * @throws when the map cannot be drawn.
 */
export async function makePicture(order: PictureOrder): Promise<Blob> {
  const { map, bounds, page, format, level, lang, wordsOf } = order;
  const measure = await canvasMeasure();
  const draw = (frame: { width: number; height: number }) =>
    map.picture(bounds, {
      width: frame.width,
      height: frame.height,
      ratio: page.ratio,
      vector: format === 'svg',
    });
  const unknown = { counts: [], notes: [], level };
  let frame: { width: number; height: number } = layoutPicture(page, wordsOf(unknown), null, measure).map;
  for (let attempt = 0; ; attempt++) {
    const picture = await draw(frame);
    const words = wordsOf(picture);
    const layout = layoutPicture(page, words, picture.metresPerPx, measure);
    const fits = layout.map.width === frame.width && layout.map.height === frame.height;
    if (!fits && attempt < 2) {
      frame = layout.map;
      continue;
    }
    if (format === 'png') return pngOf(drawOnCanvas(layout, picture.image, page.ratio));
    const description = [
      words.subtitle,
      ...words.marks,
      ...words.facts.map((fact) => fact.join(': ')),
      words.source,
    ];
    const svg = drawSvg(layout, picture.shapes, {
      title: words.title,
      description: description.join('. '),
      lang,
      measure,
    });
    return new Blob([svg], { type: 'image/svg+xml' });
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('no picture'));
    }, 'image/png');
  });
}
