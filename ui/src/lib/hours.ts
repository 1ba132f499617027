/** "22", "7.5", "2.75": hours as people write them. */
export function hoursOf(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}

/** Minutes of "7.5", "7:30", "7h30"; null when it is no amount of time. */
export function minutesFrom(text: string): number | null {
  const words = text.trim().toLowerCase().replace(",", ".");
  const clock = /^(\d{1,3})(?::|h)\s*(\d{1,2})?\s*(?:m|min)?$/.exec(words);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2] ?? 0);
  const hours = /^(\d{1,3}(?:\.\d+)?)$/.exec(words);
  return hours ? Math.round(Number(hours[1]) * 60) : null;
}
