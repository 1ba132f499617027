import { useMemo } from "react";
import type { Filter } from "@/components/grid/filter";
import { Chip } from "@/components/list/FilterChips";
import { useSettings } from "@/ipc/useSettings";
import { setScope, useScope } from "@/lib/scope";
import type { SchoolId } from "@/ipc/generated";

/** The school chosen in the navigation, as a filter on lists with a School column. */
export function useSchoolScope(): { scope: Filter[]; scopedSchool: string | undefined } {
  const { schoolId } = useScope();
  const school = useSettings()?.school(schoolId as SchoolId | null)?.short_name;
  const scope = useMemo((): Filter[] => (school ? [{ column: "school", op: "is", values: [school] }] : []), [school]);
  return { scope, scopedSchool: school };
}

/** Says that only one school is shown, and lets it go. */
export function SchoolScopeChip() {
  const { scopedSchool } = useSchoolScope();
  if (!scopedSchool) return null;
  return <Chip removeLabel="Show all schools" onRemove={() => setScope({ schoolId: null })}>Only <b>{scopedSchool}</b></Chip>;
}
