import type { PageSize } from './picture-layout.ts';

/** Sizes of pictures; letters keep their share of the page, so that a slide can be read from 3 m. */
export const PICTURE_SIZES = ['screen', 'a4', 'slide'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** `ratio`: real pixels for each px of the page. */
export interface PicturePage extends PageSize {
  ratio: number;
}

/**
 * `screen`: the window · `a4`: A4 landscape at 150 dpi, 1754 × 1240 · `slide`: 1920 × 1080.
 */
export function pageOf(
  size: PictureSize,
  screen: { width: number; height: number; ratio: number },
): PicturePage {
  switch (size) {
    case 'screen':
      return { ...screen, ratio: Math.min(2, Math.max(1, screen.ratio)) };
    case 'a4':
      return { width: 1754 / 1.5, height: 1240 / 1.5, ratio: 1.5 };
    case 'slide':
      return { width: 1280, height: 720, ratio: 1.5 };
  }
}
