import { call } from "@/ipc/call";

/** "fri", "in 2 weeks", "12/4" as an ISO date, by the core's own reading; null when it is none. */
export async function dateFromWords(text: string): Promise<string | null> {
  return (await call("parse_date", { text })).date;
}
