import { describe, expect, it } from 'vitest';
import { incidentSlice } from './incident.slice.ts';

function read(search: string): { part: ReturnType<typeof incidentSlice.read>; dropped: string[] } {
  const dropped: string[] = [];
  return { part: incidentSlice.read(new URLSearchParams(search), (name) => dropped.push(name)), dropped };
}

describe('incidents in the address', () => {
  it('come back as they were written', () => {
    const search =
      'insiden=1&dari=2024-03&sampai=2025-02&jenis=kriminalitas,sumber-daya&bentuk=unjuk-rasa&status=selesai&ketelitian=kabupaten&sumber=belum-dicatat&korban=tidak&dalam=wilayah';
    const { part, dropped } = read(search);
    const query = new URLSearchParams();
    incidentSlice.write(query, part);
    expect(decodeURIComponent(query.toString())).toBe(search);
    expect(dropped).toEqual([]);
    expect(part.incidents).toMatchObject({ kinds: ['CRIME', 'RESOURCE'], deadly: false, within: true });
  });

  it('keep what can be read, and name the rest', () => {
    const { part, dropped } = read(
      'dari=2025-03&sampai=2025-02&jenis=hujan,kdrt&status=tidak-terbukti&korban=3',
    );
    expect(part.incidents).toEqual({
      ...incidentSlice.empty.incidents,
      from: '2025-03',
      kinds: ['DOMESTIC_VIOLENCE'],
    });
    expect(dropped.toSorted()).toEqual(['jenis', 'korban', 'sampai', 'status']);
  });
});
