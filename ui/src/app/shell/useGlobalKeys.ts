import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { rooms } from "@/components/rooms";
import { keymap, runCommand, type CommandId } from "@/lib/commands";
import { isKey } from "@/lib/keys";

const FIELDS_OWN: readonly CommandId[] = ["undo", "redo"];
const LISTS_OWN: readonly CommandId[] = ["next", "previous"];
const ALSO: Partial<Record<CommandId, string>> = { keys: "mod+/", redo: "mod+y" };

/** One listener for all keys that work everywhere. None is a bare letter; in a field, undo stays the field's own. */
export function useGlobalKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const at = rooms.findIndex((_, i) => isKey(event, `mod+${i + 1}`));
      const room = rooms[at];
      if (room) {
        event.preventDefault();
        void navigate({ to: room.to });
        return;
      }
      const within = (selector: string) => event.target instanceof HTMLElement && event.target.matches(selector);
      for (const id of Object.keys(keymap) as CommandId[]) {
        const also = ALSO[id];
        if (!isKey(event, keymap[id].keys) && !(also && isKey(event, also))) continue;
        if (FIELDS_OWN.includes(id) && within("input:not([type=checkbox]), textarea")) return;
        if (LISTS_OWN.includes(id) && within("select, [role=combobox]")) return;
        // The browser's own meaning of these keys (find, print, new window) never applies here.
        event.preventDefault();
        runCommand(id);
        return;
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [navigate]);
}
