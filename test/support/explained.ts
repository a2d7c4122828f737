/** What tests of resilience ask of a region, and the shape of the answer. */
export interface Score {
  index: number | null;
  level: string;
}
export interface Explained extends Score {
  period: string;
  interval: { low: number; high: number } | null;
  levelProbability: number | null;
  intervalPending: boolean;
  flags: string[];
  explanation: {
    sentence: string;
    reason: string | null;
    weakest: { code: string; pokja: string | null } | null;
    smallestLift: { code: string; to: number; level: string } | null;
    dimensions: {
      code: string;
      score: number | null;
      indicators: {
        code: string;
        state: string;
        value: number | null;
        normalised: number | null;
        costs: number | null;
      }[];
    }[];
  };
}
export interface Village {
  code: string;
  name: string;
  resilience: Explained;
}

export const EXPLAINED = `index level period interval { low high } levelProbability intervalPending flags
  explanation { sentence reason weakest { code pokja } smallestLift { code to level }
    dimensions { code score indicators { code state value normalised costs } } }`;
export const VILLAGES = `{ region(code: "34.04") { resilience { ${EXPLAINED} }
  descendants(level: VILLAGE, first: 30) { nodes { code name resilience { ${EXPLAINED} } } } } }`;
