import { lazy, Suspense, useEffect } from "react";
import { Failure } from "@/app/shell/Failure";
import { Shell } from "@/app/shell/Shell";
import { Loading } from "@/components/Loading";
import { useKeyOnScreen } from "@/ipc/session";
import { client } from "@/ipc/client";
import { useRead } from "@/ipc/useRead";
import { forgetOpened } from "@/lib/recents";
import { setScope } from "@/lib/scope";
import { forgetUnsent } from "@/lib/unsent";

const Start = lazy(() => import("@/features/start/Start"));

/** The shell when an office is open, else the screens outside it: first run and unlock. */
export function Gate() {
  const { data: desk, error, refetch } = useRead("desk_state", {});
  const closed = desk !== undefined && desk.open === null;
  useEffect(() => {
    // Nothing of a closed office stays in the window's memory.
    if (!closed) return;
    forgetOpened();
    forgetUnsent();
    setScope({ yearId: null, schoolId: null });
    client.removeQueries({ predicate: ({ queryKey: [, name] }) => name !== "desk_state" });
  }, [closed]);
  const keyOnScreen = useKeyOnScreen();
  if (error) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!desk) return <Loading what="the office" />;
  if (desk.open && !keyOnScreen) return <Shell office={desk.open} />;
  return <Suspense fallback={<Loading what="the office" />}><Start desk={desk} /></Suspense>;
}
