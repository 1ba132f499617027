/** What the palette lists, and where each line leads. */
import { rooms } from "@/components/rooms";
import type { Hit, School } from "@/ipc/generated";
import { keymap, runCommand, type CommandId, type OfferedCommand } from "@/lib/commands";
import { spokenName } from "@/lib/names";
import { plain } from "@/lib/text";

export type Noun = "student" | "employer" | "person" | "opportunity" | "placement";

export interface Entry {
  key: string;
  /** Heading it stands under; none for the best hit. */
  group: string;
  icon: Noun | "do" | "room";
  title: string;
  detail?: string;
  keys?: string;
  does?: CommandId;
  go?: { to: string; search?: Record<string, unknown>; params?: Record<string, string> };
  run?(): void;
}

const GROUPS: Record<Noun, string> = { student: "Students", employer: "Employers", person: "People at employers", placement: "Placements", opportunity: "Opportunities" };

const nounOf = (hit: Hit): Noun => (hit.noun in GROUPS ? (hit.noun as Noun) : "employer");

export function hitEntries(hits: readonly Hit[]): Entry[] {
  const [best, ...others] = hits;
  const rest = (Object.keys(GROUPS) as Noun[]).flatMap((noun) => others.filter((hit) => nounOf(hit) === noun));
  return best ? [entryOf(best, ""), ...rest.map((hit) => entryOf(hit, GROUPS[nounOf(hit)]))] : [];
}

function entryOf(hit: Hit, group: string): Entry {
  return { key: `${hit.noun}-${hit.id}-${hit.title}`, group, icon: nounOf(hit), title: hit.title, detail: hit.detail, go: destination(nounOf(hit), hit.id) };
}

function destination(noun: Noun, id: string): NonNullable<Entry["go"]> {
  switch (noun) {
    case "student":
      return { to: "/students", search: { view: "everyone", open: id } };
    case "employer":
      return { to: "/employers", search: { open: id } };
    case "person":
      return { to: "/employers", search: { open: id, tab: "people" } };
    case "opportunity":
      return { to: "/opportunities", search: { open: id } };
    case "placement":
      return { to: "/placements/$id", params: { id } };
  }
}

/** What can be done with the best hit itself. */
export function hitActions(best: Hit | undefined): Entry[] {
  if (!best) return [];
  const name = spokenName(best.title);
  if (best.noun === "employer") {
    return [
      { key: "do-contact-hit", does: "log_contact", group: "Do", icon: "do", title: `Log contact with ${best.title}…`, keys: keymap.log_contact.keys, run: () => void runCommand("log_contact", { employer_id: best.id }) },
      { key: "go-placed", group: "Do", icon: "room", title: `Show the students placed at ${best.title}`, go: { to: "/placements", search: { filters: [{ column: "employer", op: "is", values: [best.title] }] } } },
      { key: "go-offers", group: "Do", icon: "room", title: `Show what ${best.title} offers`, go: { to: "/opportunities", search: { filters: [{ column: "employer", op: "is", values: [best.title] }] } } },
    ];
  }
  if (best.noun === "student") {
    return [
      { key: "do-place-hit", does: "place_student", group: "Do", icon: "do", title: `Place ${name}…`, keys: keymap.place_student.keys, run: () => void runCommand("place_student", { student_id: best.id }) },
      { key: "do-contact-hit", does: "log_contact", group: "Do", icon: "do", title: `Log contact with the family of ${name}…`, keys: keymap.log_contact.keys, run: () => void runCommand("log_contact", { student_id: best.id }) },
    ];
  }
  if (best.noun === "person") return [{ key: "do-contact-hit", does: "log_contact", group: "Do", icon: "do", title: `Log contact with ${best.title}…`, keys: keymap.log_contact.keys, run: () => void runCommand("log_contact", { employer_id: best.id }) }];
  if (best.noun === "opportunity") return [{ key: "do-place-hit", does: "place_student", group: "Do", icon: "do", title: `Place a student in ${best.title}…`, keys: keymap.place_student.keys, run: () => void runCommand("place_student", { opportunity_id: best.id }) }];
  return [];
}

/** The question asked most of a school, by the school's name. */
export function schoolEntries(words: string, schools: readonly School[]): Entry[] {
  const sought = plain(words.trim());
  if (sought.length < 3) return [];
  return schools
    .filter((school) => school.active && [school.short_name, school.name].some((name) => plain(name).split(/\s+/).some((_, i, parts) => parts.slice(i).join(" ").startsWith(sought))))
    .map((school) => ({
      key: `needs-${school.id}`, group: "Show", icon: "room", title: `Seniors without an experience at ${school.short_name}`,
      go: { to: "/students", search: { view: "needs", filters: [{ column: "needs", op: "yes", values: [] }, { column: "school", op: "is", values: [school.short_name] }] } },
    }));
}

type Doing = "log_contact" | "place_student";

/** Words that say what is to be done; the others say to whom. */
const VERBS: Readonly<Record<string, Doing>> = { log: "log_contact", call: "log_contact", contact: "log_contact", phone: "log_contact", email: "log_contact", visit: "log_contact", place: "place_student" };
const FILLING: ReadonlySet<string> = new Set(["a", "an", "at", "in", "of", "the", "to", "with"]);

/** "log call harbor" in any order: what to do, and the words that name somebody; undefined unless both are there. */
export function doing(words: string): { command: Doing; whom: string } | undefined {
  const said = words.trim().split(/\s+/);
  const command = said.map((word) => VERBS[plain(word)]).find(Boolean);
  const whom = said.filter((word) => VERBS[plain(word)] === undefined && !FILLING.has(plain(word))).join(" ");
  return command && whom ? { command, whom } : undefined;
}

/** What is to be done, with each of the likeliest it can be done with. */
function asked(command: Doing, hits: readonly Hit[]): Entry[] {
  return hits
    .flatMap((hit) => hitActions(hit).filter((entry) => entry.does === command).map((entry) => ({ ...entry, group: "", key: `${entry.key}-${hit.noun}-${hit.id}` })))
    .filter((entry, i, all) => all.findIndex(({ title }) => title === entry.title) === i)
    .slice(0, 4);
}

/**
 * All that the palette lists for some words. A screen or command by its whole name stands first, and by its beginning unless somebody or
 * something is called so; then what was found, what can be done with the best of it, and the other screens and commands.
 */
export function entriesFor(words: string, hits: readonly Hit[], offered: readonly OfferedCommand[], schools: readonly School[] = []): Entry[] {
  const sought = plain(words.trim());
  const called = hits.some((hit) => plain(hit.title).split(/[\s,]+/).some((part) => part.startsWith(sought)));
  const named = [...roomEntries(words), ...commandEntries(offered, words)];
  const ofSchools = schoolEntries(words, schools);
  const act = doing(words);
  const wanted = act ? asked(act.command, hits) : [];
  const first = named.filter(({ title }) => plain(title) === sought || (!called && sought.length > 2 && plain(title).startsWith(sought)));
  const rest = named.filter((entry) => !first.includes(entry));
  const others = hitActions(hits[0]).filter(({ title }) => !wanted.some((entry) => entry.title === title));
  return [...first, ...wanted, ...(called ? [] : ofSchools), ...hitEntries(hits), ...(called ? ofSchools : []), ...others, ...rest.filter((entry) => entry.group === "Do"), ...rest.filter((entry) => entry.group !== "Do")];
}

const matches = (label: string, words: string): boolean => plain(words).split(/\s+/).every((word) => plain(label).includes(word));

export function commandEntries(offered: readonly OfferedCommand[], words: string): Entry[] {
  return offered
    .filter(({ id, label }) => id !== "find" && id !== "recents" && matches(label, words))
    .map(({ id, label, keys }) => ({ key: `do-${id}`, group: "Do", icon: "do" as const, title: label, keys, run: () => void runCommand(id) }));
}

export function roomEntries(words: string): Entry[] {
  return rooms.flatMap((room, i) => (matches(room.label, words) ? [{ key: room.to, group: "Screens", icon: "room" as const, title: room.label, keys: `mod+${i + 1}`, go: { to: room.to } }] : []));
}
