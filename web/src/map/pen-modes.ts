import {
  TerraDrawCircleMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
  type GeoJSONStoreFeatures,
  type HexColor,
} from 'terra-draw';
import { PALETTES, type Theme } from './palette.ts';
import { PEN_MODE } from './pen-shape.ts';

const hex = (colour: string): HexColor => `#${colour.slice(1)}`;

/** A line may cross itself while it is drawn, but not when it is finished. */
function notCrossed(
  feature: GeoJSONStoreFeatures,
  { updateType }: { updateType: string },
): { valid: boolean } {
  return updateType === 'provisional' ? { valid: true } : ValidateNotSelfIntersecting(feature);
}

/** Keys belong to AreaPen, which hears them wherever the focus is. */
const NO_CANCEL = { cancel: null, finish: 'Enter' } as const;

/** The ways to draw and to change an area, in one look. */
export function penModes(
  theme: Theme,
): (TerraDrawRectangleMode | TerraDrawCircleMode | TerraDrawPolygonMode | TerraDrawSelectMode)[] {
  const { mark, casing: paper } = PALETTES[theme];
  const [line, casing] = [hex(mark), hex(paper)];
  const styles = {
    fillColor: line,
    fillOpacity: 0.12,
    outlineColor: line,
    outlineWidth: 2.5,
  } as const;
  const corner = { draggable: true, midpoints: true, deletable: true } as const;
  return [
    new TerraDrawRectangleMode({ styles, keyEvents: NO_CANCEL, drawInteraction: 'click-move-or-drag' }),
    new TerraDrawCircleMode({
      styles,
      keyEvents: NO_CANCEL,
      drawInteraction: 'click-move-or-drag',
      projection: 'globe',
    }),
    new TerraDrawPolygonMode({
      styles: {
        ...styles,
        closingPointColor: line,
        closingPointOutlineColor: casing,
        closingPointWidth: 7,
        closingPointOutlineWidth: 2,
        coordinatePointColor: line,
        coordinatePointOutlineColor: casing,
      },
      keyEvents: NO_CANCEL,
      validation: notCrossed,
      pointerDistance: 24,
      showCoordinatePoints: true,
    }),
    new TerraDrawSelectMode({
      keyEvents: null,
      allowManualDeselection: false,
      pointerDistance: 24,
      flags: {
        [PEN_MODE.BOX]: { feature: { draggable: true, coordinates: { resizable: 'opposite' } } },
        [PEN_MODE.CIRCLE]: { feature: { draggable: true, coordinates: { resizable: 'center-fixed' } } },
        [PEN_MODE.POLYGON]: { feature: { draggable: true, validation: notCrossed, coordinates: corner } },
      },
      styles: {
        selectedPolygonColor: line,
        selectedPolygonFillOpacity: 0.12,
        selectedPolygonOutlineColor: line,
        selectedPolygonOutlineWidth: 2.5,
        selectionPointColor: casing,
        selectionPointOutlineColor: line,
        selectionPointOutlineWidth: 2.5,
        selectionPointWidth: 6,
        midPointColor: line,
        midPointOutlineColor: casing,
        midPointOutlineWidth: 1.5,
        midPointWidth: 4,
      },
    }),
  ];
}
