import type { Happening } from "@/components/drawer/Timeline";
import { IconCalendarEvent, IconCheck, IconHistory, IconNote, IconPhone, IconPrinter, type IconShape } from "@/components/icons";
import type { TimelineEntry } from "@/ipc/generated";

const ICONS: Record<string, IconShape> = { contact: IconPhone, note: IconNote, stage: IconCheck, paper: IconPrinter, hours: IconCalendarEvent };

export function happenings(entries: readonly TimelineEntry[]): Happening[] {
  return entries.map((entry, i) => ({ key: `${entry.at}-${i}`, icon: ICONS[entry.kind] ?? IconHistory, what: entry.text, detail: [entry.detail, entry.by].filter(Boolean).join(" · ") || undefined, at: entry.at }));
}
