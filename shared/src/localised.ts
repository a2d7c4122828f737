/** A text in both languages of the screen: Indonesian first, English second. Never empty. */
export interface Localised {
  id: string;
  en: string;
}

/** One label for each member of an enum: a member without a label does not compile. */
export type Labels<T extends string> = Readonly<Record<T, Localised>>;
