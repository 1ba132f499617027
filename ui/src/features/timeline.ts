import type { Happening } from "@/components/drawer/Timeline";
import { IconCalendarEvent, IconCheck, IconClipboardCheck, IconHistory, IconMapPin, IconNote, IconPhone, IconPrinter, type IconShape } from "@/components/icons";
import type { ReactNode } from "react";
import type { ContactId, TimelineEntry } from "@/ipc/generated";

const ICONS: Record<string, IconShape> = { contact: IconPhone, note: IconNote, stage: IconCheck, paper: IconPrinter, hours: IconCalendarEvent, visit: IconMapPin, evaluation: IconClipboardCheck };

/** `menuOf` says what can be done about a contact. */
export function happenings(entries: readonly TimelineEntry[], menuOf?: (id: ContactId) => ReactNode): Happening[] {
  return entries.map((entry, i) => ({ menu: entry.contact_id ? menuOf?.(entry.contact_id) : undefined, key: `${entry.at}-${i}`, icon: ICONS[entry.kind] ?? IconHistory, what: entry.text, detail: [entry.detail, entry.by].filter(Boolean).join(" · ") || undefined, at: entry.at }));
}
