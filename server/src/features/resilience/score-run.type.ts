import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../platform/paging.ts';
import { DataStatusEnum } from './resilience.enums.ts';
import { Method } from './resilience.type.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'Scores of one method and period, as they were computed at one time. Replaced ones stay readable.',
})
export class ScoreRun {
  @Field(() => Int, { description: 'Number: give it as `run` to read these scores.' })
  number: number;

  @Field(() => Method, { description: 'Method.' })
  method: Method;

  @Field(() => String, { description: 'Period, e.g. "2025".' })
  period: string;

  @Field(() => Boolean, { description: 'Whether the map shows it; false: a newer one has taken its place.' })
  current: boolean;

  @Field(() => Boolean, {
    description: 'Whether only a part was computed anew; the rest is that of the whole run before it.',
  })
  partial: boolean;

  @Field(() => String, { description: 'When it was computed, ISO 8601.' })
  computedAt: string;

  @Field(() => String, {
    nullable: true,
    description: 'Last day whose data count, YYYY-MM-DD. Null: the publisher did not say.',
  })
  dataCutOff: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the boundaries: the hash in the address of the tiles. Null: not known.',
  })
  boundaryVersion: string | null;

  @Field(() => DataStatusEnum, { description: 'Whether the values are real.' })
  dataStatus: string;
}

@ObjectType({ simpleResolvers: true, description: 'One run of a page with its cursor.' })
export class ScoreRunEdge {
  @Field(() => ScoreRun, { description: 'The run.' })
  node: ScoreRun;

  @Field(() => String, { description: 'Where it stands.' })
  cursor: string;
}

@ObjectType({ description: 'A page of runs, the latest first.' })
export class ScoreRunConnection {
  countRows: () => Promise<number>;
  cursorOf: (run: ScoreRun) => string;

  @Field(() => [ScoreRun], { description: 'The runs of this page.' })
  nodes: ScoreRun[];

  @Field(() => [ScoreRunEdge], { description: 'The same with their cursors.' })
  edges(): ScoreRunEdge[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Runs on all pages together.' })
  totalCount(): Promise<number> {
    return this.countRows();
  }
}
