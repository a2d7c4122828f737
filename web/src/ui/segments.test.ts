import { describe, expect, it } from 'vitest';
import { nextSegment } from './Segments.tsx';

const LEVELS = [
  { id: null, label: 'Otomatis' },
  { id: 'PROVINCE', label: 'Provinsi' },
  { id: 'REGENCY', label: 'Kab/kota', disabled: true },
  { id: 'DISTRICT', label: 'Kecamatan' },
] as const;

describe('keys in a radio group', () => {
  it.each([
    [null, 'ArrowRight', 'PROVINCE'],
    ['PROVINCE', 'ArrowDown', 'DISTRICT'],
    ['DISTRICT', 'ArrowRight', null],
    [null, 'ArrowLeft', 'DISTRICT'],
    ['DISTRICT', 'ArrowUp', 'PROVINCE'],
    ['PROVINCE', 'End', 'DISTRICT'],
  ] as const)('from %s by %s to %s', (from, key, to) => {
    expect(nextSegment<string | null>(LEVELS, from, key)?.id).toBe(to);
  });

  it('goes on from a choice that can no longer be chosen', () => {
    expect(nextSegment<string | null>(LEVELS, 'REGENCY', 'ArrowRight')?.id).toBe('DISTRICT');
  });

  it('leaves other keys alone', () => {
    expect(nextSegment<string | null>(LEVELS, 'PROVINCE', 'Tab')).toBeNull();
  });
});
