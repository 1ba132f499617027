import type { DeskState } from "@/ipc/generated";

export default function Start({ desk }: { desk: DeskState }) {
  return <main>{desk.recent[0]?.name}</main>;
}
