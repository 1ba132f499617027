import { useEffect, useMemo, useState } from "react";
import type { Column } from "@/components/grid/column";
import { firstLayout, layoutOf, type Layout } from "@/components/grid/layout";
import type { SavedView } from "@/ipc/generated";

export type ChangeLayout = (change: (was: Layout) => Layout) => void;

interface LayoutState {
  layout: Layout;
  change: ChangeLayout;
  /** As the list came, or as the view was saved. */
  putBack(): void;
}

const keyOf = (name: string) => `placement-desk.columns.${name}`;

/** @param saved  the named view that is shown: what is changed in it is tried out and kept only when it is saved */
export function useLayout<Row>(name: string, columns: readonly Column<Row>[], saved: SavedView | undefined): LayoutState {
  const [own, setOwn] = useState(() => remembered(name, columns));
  const [tried, setTried] = useState<{ of: SavedView; layout: Layout } | null>(null);
  useEffect(() => {
    try {
      localStorage.setItem(keyOf(name), JSON.stringify(own));
    } catch {
      // Not remembered on this machine; nothing is lost.
    }
  }, [name, own]);

  const kept = useMemo(() => saved && layoutOf(saved.look, columns), [saved, columns]);
  return useMemo((): LayoutState => {
    if (!saved || !kept) return { layout: own, change: setOwn, putBack: () => setOwn(firstLayout(columns)) };
    return {
      layout: tried?.of === saved ? tried.layout : kept,
      change: (change) => setTried((was) => ({ of: saved, layout: change(was?.of === saved ? was.layout : kept) })),
      putBack: () => setTried(null),
    };
  }, [saved, kept, own, tried, columns]);
}

function remembered<Row>(name: string, columns: readonly Column<Row>[]): Layout {
  const fallback = firstLayout(columns);
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(keyOf(name)) ?? "{}") as Partial<Layout>) };
  } catch {
    return fallback;
  }
}
