import { useEffect, useState } from "react";

/** Says that something is on its way, but only once the wait can be felt. */
export function Loading({ what }: { what: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="muted" role="status" data-loading style={{ padding: "24px 20px", flex: 1 }}>
      {slow ? `Reading ${what}…` : ""}
    </p>
  );
}
