import { describe, expect, it } from "vitest";
import { dotsOf, groundFor, labelOf, miles, scaleLength } from "@/features/employers/map/places";

const wheeling = { latitude: 42.1392, longitude: -87.929 };
const chicago = { latitude: 41.8781, longitude: -87.6298 };
const picture = { width: 640, height: 560, margin: 20 };

describe("miles", () => {
  it("are those of the road atlas, as the crow flies", () => {
    expect(miles(wheeling, chicago)).toBeGreaterThan(23);
    expect(miles(wheeling, chicago)).toBeLessThan(24);
    expect(miles(wheeling, wheeling)).toBe(0);
  });
});

describe("the ground", () => {
  it("keeps the whole ring in the picture, north up and west left", () => {
    const ground = groundFor([wheeling], 10, picture);
    expect(ground.x(wheeling)).toBeCloseTo(320);
    expect(ground.y(wheeling) - 10 * ground.perMile).toBeGreaterThanOrEqual(20);
    expect(ground.x(chicago)).toBeGreaterThan(ground.x(wheeling));
    expect(ground.y(chicago)).toBeGreaterThan(ground.y(wheeling));
  });

  it("draws a mile as long across as up", () => {
    const ground = groundFor([wheeling], 10, picture);
    const east = { latitude: wheeling.latitude, longitude: wheeling.longitude + 0.1 };
    expect((ground.x(east) - ground.x(wheeling)) / ground.perMile).toBeCloseTo(miles(wheeling, east), 1);
  });

  it("is there for no points at all", () => {
    expect(groundFor([], 10, picture).perMile).toBeGreaterThan(0);
  });
});

describe("dots", () => {
  it("count every site once, those on one spot and those that would touch together", () => {
    const ground = groundFor([wheeling], 10, picture);
    const at = (id: string, latitude: number) => ({ id, point: { latitude, longitude: wheeling.longitude } });
    const dots = dotsOf([at("a", 42.1392), at("b", 42.1392), at("c", 42.1393), at("d", 42.05)], ground, 12);
    expect(dots.map((dot) => dot.sites.map((site) => site.id).sort())).toEqual([["a", "b", "c"], ["d"]]);
  });
});

it("the scale is a round length that fits", () => {
  expect(scaleLength(20, 120)).toBe(5);
  expect(scaleLength(100, 120)).toBe(1);
});

it("a ring that leaves the picture at the top is labelled where it is still to be seen", () => {
  expect(labelOf(320, 300, 100, picture)).toEqual({ x: 320, y: 200 });
  const aside = labelOf(320, 60, 200, picture);
  expect(aside?.y).toBeGreaterThan(20);
  expect(labelOf(320, 280, 5000, picture)).toBeUndefined();
});
