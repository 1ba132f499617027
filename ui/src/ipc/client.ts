/** The one cache of what the core said. Nothing goes stale by time: the core says what changed. */
import { QueryClient } from "@tanstack/react-query";

export const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, gcTime: 10 * 60_000, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

/** Asks again for every answer whose key bears one of the changed tags. */
export function tellChanged(changed: readonly string[]): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [tags] }) => Array.isArray(tags) && (tags.includes("*") || changed.some((tag) => tags.includes(tag))),
  });
}
