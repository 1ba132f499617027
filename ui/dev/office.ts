import type { DeskState, OfficeState, Settings } from "@/ipc/generated";
import { counselors, pathways, schools, uid } from "./people";

const clusters = [...new Set(pathways.map(([, cluster]) => cluster))];
export const ids = {
  year: uid(1, 1), school: (name: string) => uid(2, schools.indexOf(name as never)), cluster: (name: string) => uid(3, clusters.indexOf(name)), pathway: (name: string) => uid(4, pathways.findIndex(([one]) => one === name)),
  staff: (n: number) => uid(5, n), kind: (name: string) => uid(6, ["Internship", "Micro-internship", "Apprenticeship", "Job shadow"].indexOf(name)),
};
const address = { street: "", city: "Arlington Heights", state: "IL", zip: "60004" };
const periods = (["08:10 09:00", "09:05 09:55", "10:00 10:50", "10:55 11:45", "11:50 12:40", "12:45 13:35", "13:40 14:40"] as const).map((span, i) => ({ name: String(i + 1), starts: span.slice(0, 5), ends: span.slice(6) }));

export const settings = {
  office: {
    id: uid(0, 1), name: "Career Center", district: "District 214", address, phone: "847-555-0100", email: "", website: "", letterhead: { heading: "", subheading: "", logo: null }, is_sample: true, wording_notice_seen: true,
    settings: { framework: "classic", cluster_counts_as_aligned: true, small_cell: 10, contact_cap: 3, contact_cap_days: 30, papers_back_days: 10, make_up_days: 14, visits_planned: 1, principal_signs: true, teacher_signs: false, retention_years: 5, date_format: "day_month", backups_keep_daily: 14 },
  },
  school_years: [{ id: ids.year, label: "2026-27", starts_on: "2026-08-12", ends_on: "2027-05-27" }, { id: uid(1, 2), label: "2025-26", starts_on: "2025-08-13", ends_on: "2026-05-28" }],
  terms: [], days_off: [],
  schools: schools.map((name) => ({ id: ids.school(name), name: `${name} High School`, short_name: name, code: "", roster_id: null, address, point: null, phone: "", principal: "Gerald Whitcomb", active: true })),
  bell_schedules: schools.map((name, i) => ({ id: uid(7, i), school_id: ids.school(name), name: "Regular day", rotation: "every_day", days: ["mon", "tue", "wed", "thu", "fri"], periods })),
  clusters: clusters.map((name, position) => ({ id: ids.cluster(name), framework: "classic", name, position })),
  pathways: pathways.map(([name, cluster, area]) => ({ id: ids.pathway(name), name, code: "", cluster_id: ids.cluster(cluster), endorsement_area: area, aligned_cluster_ids: [], active: true })),
  kinds: ([["Internship", 60], ["Micro-internship", 30], ["Apprenticeship", 450], ["Job shadow", 6]] as const).map(([name, hours]) => ({ id: ids.kind(name), name, hours, credit: "", counts: true, group: false, papers: ["agreement", "training_plan", "emergency_page", "hours_log"], active: true })),
  hour_rules: [{ id: uid(8, 1), valid_from: "2025-01-01", total_hours: 60, most_experiences: 2, floor_hours: 20, citation: "ISBE CDE" }],
  staff: [{ id: ids.staff(0), name: "Ana Petrov", role: "coordinator", position: "Coordinator", email: "", phone: "847-555-0100", school_id: ids.school("Wheeling"), active: true }, ...counselors.map((name, i) => ({ id: ids.staff(i + 1), name, role: "counselor", position: "Counselor", email: "", phone: "", school_id: ids.school(schools[i % 6] ?? ""), active: true }))],
} as unknown as Settings;

export const open = (students: number): OfficeState => ({
  folder: "/home/ana/Career Center.placementdesk", name: "Career Center", district: "District 214", sample: new URLSearchParams(location.search).has("sample"), me: { staff_id: ids.staff(0) as never, name: "Ana Petrov", position: "Coordinator" },
  school_years: settings.school_years, current_year: settings.school_years[0] ?? null, students, employers: 987, opportunities: 1500, placements: 2750,
  undo: "placed Eli Garcia at Touhy Tool & Die", redo: null, last_backup_at: new Date(Date.now() - 180_000).toISOString(), wording_notice_seen: true,
});

export const desk = (students: number): DeskState => ({ version: "1.0.0", home: "/home/ana", recent: [], open: new URLSearchParams(location.search).has("closed") ? null : open(students) });
