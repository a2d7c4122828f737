import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLanguage, LangEnum, type Lang } from '../../platform/language.ts';
import { DimensionScore, Method, MethodClass, NativeClass } from './resilience.type.ts';

const LANG_ARG = { defaultValue: 'ID', description: 'Language.' };

@Resolver(() => Method)
export class MethodResolver {
  @FieldResolver(() => String, { description: 'Name on screen.' })
  name(@Root() method: Method, @Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(method.record.name, lang);
  }
}

@Resolver(() => MethodClass)
export class MethodClassResolver {
  @FieldResolver(() => String, { description: 'Name on screen.' })
  name(@Root() entry: MethodClass, @Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(entry.label, lang);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the legend says of it beyond the name. Null: nothing.',
  })
  note(@Root() entry: MethodClass, @Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string | null {
    return entry.remark && inLanguage(entry.remark, lang);
  }
}

@Resolver(() => DimensionScore)
export class DimensionScoreResolver {
  @FieldResolver(() => String, { description: 'Name on screen.' })
  name(@Root() dimension: DimensionScore, @Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(dimension.label, lang);
  }
}

@Resolver(() => NativeClass)
export class NativeClassResolver {
  @FieldResolver(() => String, { description: 'Name on screen.' })
  name(@Root() entry: NativeClass, @Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(entry.label, lang);
  }
}
