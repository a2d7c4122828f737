import type { Language } from './i18n.tsx';

/** A method's short name: the part in brackets where its name has one, "… (IKSM Serasi)". */
export function methodName(method: { nameId: string; nameEn: string }, lang: Language): string {
  const name = lang === 'en' ? method.nameEn : method.nameId;
  return /\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name;
}

/** A method's short name with the period, once: "Serasi · 2025", but "Indeks Desa Membangun 2024". */
export function methodAndPeriod(
  method: { nameId: string; nameEn: string },
  period: string,
  lang: Language,
): string {
  const name = methodName(method, lang);
  return name.endsWith(period) ? name : `${name} · ${period}`;
}
