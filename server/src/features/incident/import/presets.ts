import { UserError } from '../../../platform/errors.ts';
import { ACLED } from './acled.preset.ts';
import type { IncidentPreset, IncidentPresetName } from './preset.ts';
import { SERASI } from './serasi.preset.ts';
import { SNPK } from './snpk.preset.ts';
import { UCDP_GED } from './ucdp-ged.preset.ts';

export const PRESETS: Readonly<Record<IncidentPresetName, IncidentPreset>> = {
  serasi: SERASI,
  'ucdp-ged': UCDP_GED,
  acled: ACLED,
  snpk: SNPK,
};

/** The preset whose source alone has these columns; null: none of them. */
export function recognise(columns: readonly string[]): IncidentPreset | null {
  const there = new Set(columns.map((name) => name.toLowerCase().trim()));
  return (
    Object.values(PRESETS).find(
      ({ signature }) => signature.length > 0 && signature.every((name) => there.has(name)),
    ) ?? null
  );
}

export interface ChosenPreset {
  readonly preset: IncidentPreset;
  /** Nobody named it: the columns did. */
  readonly isRecognised: boolean;
  /** false also where rows of a source that may not be passed on come under another preset. */
  readonly isRedistributable: boolean;
}

/** The preset that was asked for, else the one whose columns are there, else our template. @throws UserError */
export function choosePreset(asked: string | undefined, columns: readonly string[]): ChosenPreset {
  const seen = recognise(columns);
  const preset = asked === undefined ? (seen ?? SERASI) : PRESETS[asked as IncidentPresetName];
  if (preset === undefined) {
    const names = Object.keys(PRESETS).join(', ');
    throw new UserError('PRESET', {
      id: `Preset "${asked}" tidak dikenal. Yang ada: ${names}.`,
      en: `The preset "${asked}" is not known. There is: ${names}.`,
    });
  }
  return {
    preset,
    isRecognised: asked === undefined && seen !== null,
    isRedistributable: preset.dataset.isRedistributable && (seen?.dataset.isRedistributable ?? true),
  };
}
