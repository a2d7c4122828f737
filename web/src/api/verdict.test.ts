import { expect, it } from 'vitest';
import { readVerdict } from './verdict.ts';

it.each([
  [200, '{"data":{"region":null}}', 'answer'],
  [200, '{"tilejson":"3.0.0","tiles":[]}', 'answer'],
  [200, '{"data":null,"errors":[{"extensions":{"code":"BAD_USER_INPUT","reason":"PERIOD"}}]}', 'refusal'],
  [400, '{"errors":[{"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}', 'refusal'],
  [200, '{"data":null,"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}', 'failure'],
  [503, '{"errors":[{"extensions":{"code":"NOT_READY"}}]}', 'failure'],
  [502, '<html>Bad gateway</html>', 'failure'],
  [200, '<html>A hotel wants you to sign in</html>', 'failure'],
] as const)('%d %s: %s', (status, text, verdict) => expect(readVerdict(status, text)).toBe(verdict));
