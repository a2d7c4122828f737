/** What a stream of random numbers is for; each purpose has its own, so that one more draw changes nothing else. */
export const STREAM = {
  RESIDENTS: 1,
  RESIDENTS_UNKNOWN: 2,
  FIELD: 10,
  PROVINCE: 20,
  REGENCY: 30,
  REGENCY_YEAR: 40,
  DISTRICT: 50,
  VILLAGE: 60,
  REPORT: 70,
  REPORTING: 80,
  NIL: 85,
  INTENSITY: 90,
  INCIDENTS: 100,
  INCIDENT_KEY: 110,
} as const;
