import { useMemo } from "react";
import type { Cluster, ClusterId, ExperienceKind, KindId, Pathway, PathwayId, School, SchoolId, Settings, Staff, StaffId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";

/** The office's own lists, by id: what rows of other nouns point to. */
export interface OfficeLists {
  settings: Settings;
  school(id: SchoolId | null | undefined): School | undefined;
  pathway(id: PathwayId | null | undefined): Pathway | undefined;
  cluster(id: ClusterId | null | undefined): Cluster | undefined;
  kind(id: KindId | null | undefined): ExperienceKind | undefined;
  staff(id: StaffId | null | undefined): Staff | undefined;
}

export function useSettings(): OfficeLists | undefined {
  const { data: settings } = useRead("get_settings", {});
  return useMemo(() => {
    if (!settings) return undefined;
    const by = <Id extends string, T extends { id: Id }>(list: readonly T[]) => {
      const map = new Map(list.map((one) => [one.id, one]));
      return (id: Id | null | undefined) => (id ? map.get(id) : undefined);
    };
    return { settings, school: by(settings.schools), pathway: by(settings.pathways), cluster: by(settings.clusters), kind: by(settings.kinds), staff: by(settings.staff) };
  }, [settings]);
}
