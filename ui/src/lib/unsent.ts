/** What was written in a sheet that was closed before it was sent: opened again about the same, it stands there again. Gone when the office is locked. */
const kept = new Map<string, string>();

export const unsent = (about: string): string => kept.get(about) ?? "";

export function keepUnsent(about: string, text: string): void {
  if (text === "") kept.delete(about);
  else kept.set(about, text);
}

export const forgetUnsent = (): void => kept.clear();
