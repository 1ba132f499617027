import { asCallError } from "@/ipc/call";

/**
 * For fields that save themselves: nothing when the change was kept, else the sentence of the rule that refused it. `field` picks
 * the sentence about that field where the core names several.
 */
export async function refusalOf(change: Promise<unknown>, field = ""): Promise<string | undefined> {
  try {
    await change;
    return undefined;
  } catch (error) {
    const refusal = asCallError(error);
    return refusal.fields.find((one) => one.field === field || one.field.startsWith(`${field}.`) || one.field.startsWith(`${field}[`))?.message ?? refusal.message;
  }
}
