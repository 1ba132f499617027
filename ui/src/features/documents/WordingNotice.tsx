import { Button } from "@/components/Button";
import { Note } from "@/components/Note";
import { act } from "@/ipc/act";
import { useRead } from "@/ipc/useRead";

/** Said until it was read: the shipped wording is a sample, and counsel has to replace it. */
export function WordingNotice({ text }: { text: string }) {
  const { data: settings } = useRead("get_settings", {});
  const read = () => settings && void act("save_office", { office: { ...settings.office, wording_notice_seen: true } });
  return <Note tone="warn" action={<Button disabled={!settings} onClick={read}>I have read this</Button>}>{text}</Note>;
}
