import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { call, type CallError } from "@/ipc/call";
import type { Args, Reply } from "@/ipc/commands";
import { reads, type ReadName } from "@/ipc/reads";

/** The query of one reading command. Its key begins with the tags that make it stale. */
export function readOptions<K extends ReadName>(name: K, args: Args<K>) {
  return queryOptions<Reply<K>, CallError>({ queryKey: [reads[name], name, args], queryFn: () => call(name, args) });
}

interface ReadChoices {
  enabled?: boolean;
  /** Shows the last answer while the next is on its way: for searches, never for another person's drawer. */
  keepLast?: boolean;
}

export function useRead<K extends ReadName>(name: K, args: Args<K>, { enabled = true, keepLast = false }: ReadChoices = {}) {
  return useQuery({ ...readOptions(name, args), enabled, ...(keepLast ? { placeholderData: keepPreviousData } : {}) });
}
