import { useState } from "react";
import { saveText } from "@/ipc/host";
import { asCallError } from "@/ipc/call";
import { chooseSavePath } from "@/ipc/tauri";

const WORDS = "Recovery key of a Placement Desk office. Keep it away from the computer. Whoever has it can open the office.";

/** Ways to put a recovery key away. */
export function useKeyActions(recoveryKey: string) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    await navigator.clipboard.writeText(recoveryKey);
    setSaid("Copied. Paste it into a password safe, then copy something else.");
  };
  const save = async () => {
    const path = await chooseSavePath("Save the recovery key", "Recovery key.txt", [{ name: "Text", extensions: ["txt"] }]);
    if (!path) return;
    try {
      await saveText(path, `${WORDS}\n\n${recoveryKey}\n`);
      setSaid(`Saved as ${path}. Move it off this computer.`);
    } catch (error) {
      setSaid(asCallError(error).message);
    }
  };
  return { print: () => window.print(), copy, save, said };
}
