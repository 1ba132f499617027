import { useCallback, useState } from "react";
import { CreateOffice } from "@/features/start/CreateOffice";
import { OpenSample } from "@/features/start/OpenSample";
import { RecoveryKey } from "@/features/start/RecoveryKey";
import { Restore } from "@/features/start/Restore";
import { Unlock } from "@/features/start/Unlock";
import { Ways } from "@/features/start/Ways";
import type { DeskState, RecentOffice } from "@/ipc/generated";
import { deskChanged, holdForKey } from "@/ipc/session";

type Page = { name: "ways" | "create" | "sample" | "restore" } | { name: "unlock"; office: RecentOffice } | { name: "key"; recoveryKey: string };

/** Everything outside an office. The office used last is asked for first. */
export default function Start({ desk }: { desk: DeskState }) {
  const last = desk.recent[0];
  const [page, setPage] = useState<Page>(last ? { name: "unlock", office: last } : { name: "ways" });
  const toWays = useCallback(() => setPage({ name: "ways" }), []);
  const enter = () => {
    holdForKey(false);
    void deskChanged();
  };
  switch (page.name) {
    case "create":
      return <CreateOffice desk={desk} onBack={toWays} onMade={(recoveryKey) => setPage({ name: "key", recoveryKey })} />;
    case "key":
      return <RecoveryKey recoveryKey={page.recoveryKey} version={desk.version} onDone={enter} />;
    case "sample":
      return <OpenSample desk={desk} onBack={toWays} />;
    case "restore":
      return <Restore desk={desk} onBack={toWays} />;
    case "unlock":
      return <Unlock key={page.office.folder} desk={desk} office={page.office} onElsewhere={toWays} />;
    case "ways":
      return <Ways desk={desk} onCreate={() => setPage({ name: "create" })} onSample={() => setPage({ name: "sample" })} onRestore={() => setPage({ name: "restore" })} onOpen={(office) => setPage({ name: "unlock", office })} />;
  }
}
