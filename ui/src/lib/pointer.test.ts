import { expect, test } from "vitest";
import { followPointer, pointerAtRest } from "@/lib/pointer";

test("what would move the page waits until the click under way is over", async () => {
  const page = new EventTarget();
  followPointer(page as unknown as Window);
  const order: string[] = [];
  await pointerAtRest();
  page.dispatchEvent(new Event("pointerdown"));
  const moved = pointerAtRest().then(() => order.push("moved"));
  await new Promise((resolve) => setTimeout(resolve, 5));
  order.push("released");
  page.dispatchEvent(new Event("pointerup"));
  order.push("clicked");
  await moved;
  expect(order).toEqual(["released", "clicked", "moved"]);
});
