import type { SchoolYear } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useScope } from "@/lib/scope";

/** The school year that is being looked at: the chosen one, else the current. */
export function useYear(): SchoolYear | undefined {
  const { data: desk } = useRead("desk_state", {});
  const { yearId } = useScope();
  return desk?.open?.school_years.find((one) => one.id === yearId) ?? desk?.open?.current_year ?? undefined;
}
