import { expect, test } from "vitest";
import { doing, entriesFor } from "@/app/palette/entries";
import type { Hit } from "@/ipc/generated";
import { keymap, type OfferedCommand } from "@/lib/commands";

const hit = (noun: string, title: string): Hit => ({ noun, id: title, title, detail: "" }) as Hit;
const offered: OfferedCommand[] = (["log_contact", "place_student", "print"] as const).map((id) => ({ id, keys: keymap[id].keys, label: keymap[id].label }));
const titles = (words: string, hits: Hit[]) => entriesFor(words, hits, offered).map((entry) => entry.title);

test("a screen by its name comes before what was found", () => {
  const hits = [hit("employer", "Illinois Employers Mutual"), hit("employer", "Kessler Machining")];
  expect(titles("employers", hits)[0]).toBe("Employers");
  expect(titles("Employers ", hits)[0]).toBe("Employers");
  expect(titles("employers", [])).toEqual(["Employers"]);
});

test("a beginning gives way to whoever is called so", () => {
  expect(titles("plac", [hit("student", "Ruiz, Ana")])[0]).toBe("Placements");
  expect(titles("plac", [hit("student", "Plachta, Ola")])[0]).toBe("Plachta, Ola");
  expect(titles("pl", [hit("student", "Ruiz, Ana")])[0]).toBe("Ruiz, Ana");
});

test("nothing stands in the list twice", () => {
  const all = entriesFor("log contact", [hit("employer", "Kessler Machining")], offered);
  expect(all[0]?.title).toBe("Log contact");
  expect(new Set(all.map((entry) => entry.key)).size).toBe(all.length);
});

test("what is to be done may stand before or after whom it is done with", () => {
  const harbor = [hit("employer", "Harbor Freight"), hit("employer", "North Harbor Dental")];
  for (const words of ["log call harbor", "harbor log", "call with harbor"]) {
    expect(doing(words)).toEqual({ command: "log_contact", whom: "harbor" });
    expect(titles(words, harbor).slice(0, 2)).toEqual(["Log contact with Harbor Freight…", "Log contact with North Harbor Dental…"]);
  }
  expect(titles("place ana", [hit("employer", "Anacon"), hit("student", "Ruiz, Ana")])[0]).toBe("Place Ana Ruiz…");
  expect(doing("log contact")).toBeUndefined();
  expect(doing("harbor")).toBeUndefined();
  expect(new Set(entriesFor("log harbor", harbor, offered).map((entry) => entry.key)).size).toBe(entriesFor("log harbor", harbor, offered).length);
});
