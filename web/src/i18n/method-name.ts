import type { Language } from './i18n.tsx';

/** A method's short name: the part in brackets where its name has one, "… (IKSM Serasi)". */
export function methodName(method: { nameId: string; nameEn: string }, lang: Language): string {
  const name = lang === 'en' ? method.nameEn : method.nameId;
  return /\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name;
}
