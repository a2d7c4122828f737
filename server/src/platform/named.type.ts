import { Arg, Field, ObjectType } from 'type-graphql';
import { inLanguage, LangEnum, type Lang } from './language.ts';

/** Base of objects with a name in both languages. */
@ObjectType({ description: 'Something with a name on screen.' })
export abstract class Named {
  label: { id: string; en: string };

  @Field(() => String, { description: 'Name on screen.' })
  name(@Arg('lang', () => LangEnum, { defaultValue: 'ID', description: 'Language.' }) lang: Lang): string {
    return inLanguage(this.label, lang);
  }
}
