import { useMemo } from "react";
import { FILTER_OPS } from "@/components/grid/filter";
import { filtersOf } from "@/components/grid/layout";
import type { ListView } from "@/components/list/search";
import { act } from "@/ipc/act";
import { client } from "@/ipc/client";
import type { SavedView, ViewedList, ViewLook } from "@/ipc/generated";
import { readOptions, useRead } from "@/ipc/useRead";

const NONE: readonly SavedView[] = [];

/** The named views of a list, as anyone at the office saved them. */
export function useSavedViews(list: ViewedList): readonly ListView[] {
  const { data = NONE } = useRead("list_saved_views", {});
  const mine = useMemo(() => {
    const found = data.filter((one) => one.list === list);
    return found.length > 0 ? found : NONE;
  }, [data, list]);
  return useMemo(() => mine.map((saved) => ({ id: saved.id, label: saved.name, filters: filtersOf(saved.look, FILTER_OPS), sort: saved.look.sort ?? undefined, saved })), [mine]);
}

/** The list has the view at once, so that nothing flickers on the way to it. */
export function tookView(view: SavedView): void {
  client.setQueryData(readOptions("list_saved_views", {}).queryKey, (all) => all && (all.some((one) => one.id === view.id) ? all.map((one) => (one.id === view.id ? view : one)) : [...all, view]));
}

/** The view is gone from the list at once; the office's file keeps what an undo needs. */
export async function removeView(view: SavedView): Promise<boolean> {
  const removed = await act("remove_saved_view", { id: view.id }, `Removed the view ${view.name}.`);
  if (removed) client.setQueryData(readOptions("list_saved_views", {}).queryKey, (all) => all?.filter((one) => one.id !== view.id));
  return removed !== undefined;
}

/** Keeps another look under the view's name. */
export async function overwrite(view: SavedView, look: ViewLook): Promise<boolean> {
  const kept = await act("save_view", { id: view.id, list: view.list, name: view.name, look }, `The view ${view.name} now looks like this.`);
  if (kept) tookView(kept);
  return kept !== undefined;
}
