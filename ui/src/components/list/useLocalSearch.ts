import { useCallback, useEffect, useRef, useState } from "react";
import { readListSearch, type ListSearch } from "@/components/list/search";
import { useLatest } from "@/lib/useLatest";

type OnSearch = (patch: Partial<ListSearch>, replace?: boolean) => void;

/** Typing rests this long before the route hears of it, ms. */
const REST = 400;

const inWords = (search: ListSearch): string => JSON.stringify(readListSearch({ ...search }));

/** The list answers a key stroke at once and the route follows: waiting for the router would be felt on every letter. */
export function useLocalSearch(route: ListSearch, onRoute: OnSearch): { search: ListSearch; onSearch: OnSearch } {
  const [search, setSearch] = useState(route);
  const told = useRef(inWords(route));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useLatest({ search, onRoute });

  useEffect(() => {
    const words = inWords(route);
    if (words === told.current) return;
    told.current = words;
    clearTimeout(timer.current);
    setSearch(route);
  }, [route]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const onSearch = useCallback<OnSearch>(
    (patch, replace) => {
      const next = { ...latest.current.search, ...patch };
      setSearch(next);
      clearTimeout(timer.current);
      const tell = () => {
        told.current = inWords(next);
        latest.current.onRoute(next, replace);
      };
      if ("find" in patch && Object.keys(patch).length === 1) timer.current = setTimeout(tell, REST);
      else tell();
    },
    [latest],
  );
  return { search, onSearch };
}
