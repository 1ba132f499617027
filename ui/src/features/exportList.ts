import type { RowAction } from "@/components/grid/actions";
import { IconDownload } from "@/components/icons";
import { act } from "@/ipc/act";
import type { ListNoun } from "@/ipc/generated";
import { chooseSavePath } from "@/ipc/tauri";
import { count } from "@/lib/text";

/** Writes these rows, in this order, as a workbook or CSV, by the ending of the file's name. */
export async function exportList(noun: ListNoun, rows: readonly { id: string }[]): Promise<void> {
  const out = await chooseSavePath(`Export ${count(rows.length)} ${noun}`, `${noun}.xlsx`, [{ name: "Workbook", extensions: ["xlsx"] }, { name: "CSV", extensions: ["csv"] }]);
  if (out === null) return;
  await act("export_list", { noun, ids: rows.map((row) => row.id), columns: [], format: out.toLowerCase().endsWith(".csv") ? "csv" : "xlsx", out, recipient: "", purpose: "" }, ({ rows: written, file }) => `Wrote ${count(written)} ${noun} to ${file}.`);
}

export const exportAction = <Row extends { id: string }>(noun: ListNoun): RowAction<Row> => ({ id: "export", label: "Export…", icon: IconDownload, takes: "many", run: (rows) => void exportList(noun, rows) });
