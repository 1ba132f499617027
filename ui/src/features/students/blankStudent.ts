import type { SchoolId, Student } from "@/ipc/generated";
import { newId } from "@/lib/ids";

/** A student added by hand, before anything is known but the school. */
export const blankStudent = (school_id: SchoolId): Student => ({
  id: newId(), school_id, local_id: "", roster_id: null, roster_status: "by_hand", given_name: "", middle_name: "", family_name: "", preferred_name: "", pronouns: "",
  birth_date: null, grade: null, graduated_on: null, gender: null, races: [], hispanic: null, home_language: "", email: "", phone: "",
  address: { street: "", city: "", state: "", zip: "" }, point: null, pathway_id: null, career_goal: "", course: "", counselor_id: null, coordinator_id: null,
  special_populations: [], concentrator: false, transport: "unknown", clearances: [], directory_opt_out: false, free_blocks: [], applied_on: null, waiver: null,
});
