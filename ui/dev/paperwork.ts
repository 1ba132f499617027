/** What the rooms outside the lists are answered: start, data, documents, reports, settings. */
import type { AgreementRow, ChangeLogEntry, Coverage, PaperRow } from "@/ipc/generated";
import type { CommandName } from "@/ipc/commands";
import type { Handler } from "./handlers";
import { guessed, preview } from "./imports";
import { ids, open, settings } from "./office";
import { pdf } from "./pdf";
import { chance, known, schools, uid } from "./people";
import { summary } from "./summary";

const names = [["Bell, Marcus", "Haverkamp Electric"], ["Rossi, Gianna", "Village Green Florists"], ["Kim, Ethan", "Fieldstone Software"], ["Rahman, Tasnim", "Lumen Diagnostics Lab"], ["Weiss, Hannah", "Arlen Physical Therapy"], ["Dvorak, Milo", "Kessler Precision Machining"], ["Flores, Andrea", "Cornerstone Title & Escrow"], ["Joshi, Ananya", "Lumen Diagnostics Lab"], ["Callahan, Reid", "Prairie Stone Architects"], ["Choi, Grace", "Brightwell Media"], ["Mendoza, Julian", "Golf Road Auto Works"], ["Sikora, Nadia", "Willow Lane Early Learning"], ["Jackson, Amari", "Hartwell & Boyle Law"]] as const;
const rows: AgreementRow[] = Array.from({ length: 40 }, (_, i) => {
  const [student, employer] = names[i % names.length] ?? names[0];
  return { placement_id: uid(20, 400 + i) as never, number: `P-26-0${431 + i}`, student, school: schools[i % 6] ?? "", employer, stage: "matched", language: "English", missing: i < 2 ? [{ field: "supervisor", label: "supervisor", essential: true }] : [] };
});
const papers: PaperRow[] = known.slice(0, 12).map(([student], i) => ({ id: uid(24, 50 + i) as never, placement_id: uid(20, i) as never, kind: "agreement", number: `P-26-0${380 + i}`, language: "en", student, employer: "Golf Road Auto Works", state: (["printed", "sent", "returned", "replaced"] as const)[i % 4] ?? "printed", pages: 3, printed_at: new Date(Date.now() - i * 86_400_000).toISOString(), printed_by: "Ana Petrov", sent_on: null, returned_on: null }));

const columns: Coverage["columns"] = [["agriculture", "Agriculture, Food & Natural Resources"], ["arts", "Arts & Communications"], ["finance", "Finance & Business Services"], ["health", "Health Sciences & Technology"], ["human", "Human & Public Services"], ["information", "Information Technology"], ["manufacturing", "Manufacturing, Engineering, Technology & Trades"], ["none", "No pathway yet"]].map(([key = "", name = ""]) => ({ key, name }));
const clusters = [...settings.clusters.map((one) => ({ key: one.name, name: one.name })), { key: "none", name: "No pathway yet" }];
const sum = (cells: readonly { done: number; seniors: number; waived: number }[]) => cells.reduce((a, b) => ({ done: a.done + b.done, seniors: a.seniors + b.seniors, waived: a.waived + b.waived }), { done: 0, seniors: 0, waived: 0 });
function coverage(heads: Coverage["columns"]): Coverage {
  const lines = schools.map((school) => {
    const cells = heads.map((head) => {
      const seniors = head.key === "none" ? 6 : 20 + Math.floor(chance() * 80);
      return { seniors, done: Math.floor(seniors * chance() * 0.7), waived: Math.floor(chance() * 2) };
    });
    return { school_id: ids.school(school) as never, school, cells, total: sum(cells) };
  });
  return { finding: "Wheeling has 388 seniors left, 17% of the district’s gap", columns: heads, rows: lines, totals: heads.map((_, i) => sum(lines.map((line) => line.cells[i] ?? { done: 0, seniors: 0, waived: 0 }))), total: sum(lines.map((line) => line.total)) };
}

const entries: ChangeLogEntry[] = ["placed Eli Garcia at Touhy Tool & Die", "changed the office’s settings", "imported the roster oneroster-2026-11-24.zip", "changed Wheeling High School", "waived Freya Lindqvist"].map((sentence, i) => ({
  id: uid(30, i), at: new Date(Date.now() - i * 3_600_000).toISOString(), author: "Ana Petrov", position: "Coordinator", op: "save", sentence, undone: i === 1, rows: i === 2 ? 245 : 1,
  changes: i === 2 ? [] : [{ table: "placement", row_id: uid(31, i), fields: [{ field: "stage", before: null, after: "matched" }, { field: "hours_required", before: 30, after: 60 }] }],
}));
const backup = (days: number) => ({ path: `/home/ana/Career Center.placementdesk/backups/2026-11-${String(24 - days).padStart(2, "0")}.placementdesk-backup`, made_at: new Date(Date.now() - days * 86_400_000 - 180_000).toISOString(), bytes: 21_400_000 - days * 1_000, verified: true });

const bare: { [K in CommandName]?: Handler<K> } = {
  create_office: () => ({ reply: { recovery_key: "K7QF2-9MXTD-4WEHB-0RZ8P-3VNSC-6YJAG-5DTKQ-1XMHE", office: open(0) } }),
  open_office: ({ passphrase }) => {
    if (passphrase === "wrong") throw new Error("wrong_passphrase|That isn’t the passphrase of this office.");
    return { reply: open(12_004) };
  },
  open_sample: () => ({ reply: open(12_004) }),
  rekey_office: () => ({ reply: { recovery_key: "K7QF2-9MXTD-4WEHB-0RZ8P-3VNSC-6YJAG-5DTKQ-1XMHE" } }),
  preview_import: ({ fixes }) => ({ reply: preview(fixes) }),
  write_import: ({ fixes }) => ({ reply: preview(fixes).report, changed: ["student"] }),
  guess_mapping: () => ({ reply: guessed }),
  list_backups: () => ({ reply: [0, 1, 2, 3, 4, 5].map(backup) }),
  backup_now: () => ({ reply: backup(0), changed: ["backup"] }),
  verify_backup: () => ({ reply: backup(1) }),
  restore_backup: ({ folder }) => ({ reply: { folder } }),
  change_log: () => ({ reply: { total: 2_841, entries } }),
  export_list: ({ out }) => ({ reply: { file: out, rows: 12_004 } }),
  check_agreements: ({ placements }) => ({ reply: { rows: placements.length > 0 ? rows.slice(0, placements.length) : rows, problems: [{ field: "supervisor", sentence: "2 of 40 lack a supervisor", placements: rows.slice(0, 2).map((row) => row.placement_id) }], wording_notice: new URLSearchParams(location.search).has("notice") ? "The wording of these papers is a sample. Before the first agreement goes out, the district’s counsel replaces it." : null } }),
  preview_agreement: ({ placement }) => ({ reply: { pdf: pdf(`Training agreement ${rows.find((row) => row.placement_id === placement)?.number ?? ""}`, 3), pages: 3 } }),
  print_agreements: ({ out, placements }) => ({ reply: { documents: placements.length, pages: placements.length * 3, left_out: [], files: [out], papers: [] }, changed: ["paper", "placement"] }),
  list_papers: () => ({ reply: papers }),
  get_paper: () => ({ reply: { pdf: pdf("Training agreement, as printed", 3), pages: 3 } }),
  coverage: ({ by_cluster }) => ({ reply: coverage(by_cluster ? clusters : columns) }),
  year_summary: ({ shared, exact }) => ({ reply: { summary: summary(shared, exact) } }),
  preview_summary: () => ({ reply: { pdf: pdf("Work-based learning in 2025-26", 6, true), pages: 6 } }),
  export_summary: ({ out, formats }) => ({ reply: { files: formats.map((format) => `${out}/summary.${format}`) } }),
  save_office: ({ office }) => ({ reply: office, changed: ["office"] }),
  save_school: ({ school }) => ({ reply: school, changed: ["school"] }),
  save_staff: ({ staff }) => ({ reply: staff, changed: ["staff"] }),
  save_bell_schedule: ({ bell_schedule }) => ({ reply: bell_schedule, changed: ["bell_schedule"] }),
  save_school_year: ({ school_year }) => ({ reply: school_year, changed: ["school_year"] }),
  save_term: ({ term }) => ({ reply: term, changed: ["term"] }),
  save_day_off: ({ day_off }) => ({ reply: day_off, changed: ["day_off"] }),
  save_pathway: ({ pathway }) => ({ reply: pathway, changed: ["pathway"] }),
  save_kind: ({ kind }) => ({ reply: kind, changed: ["kind"] }),
  save_hour_rule: ({ hour_rule }) => ({ reply: hour_rule, changed: ["hour_rule"] }),
  set_me: () => ({ reply: open(12_004), changed: ["me"] }),
};

export const paperwork = bare;
