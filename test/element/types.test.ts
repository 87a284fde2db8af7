import type { UndirectedGraph } from "graphology";
import type Sigma from "sigma";
import { expect, expectTypeOf, test } from "vitest";
import { ComityNetworkElement, type Choice, type ComityNetworkEventMap } from "../../src/element.js";
import type { Analysis } from "../../src/index.js";
import { worldMap } from "../../src/layout.js";
import { sigmaRenderer } from "../../src/sigma.js";

test("the element, its properties and its events are known by type", () => {
  expectTypeOf<HTMLElementTagNameMap["comity-network"]>().toEqualTypeOf<ComityNetworkElement>();
  expectTypeOf<ComityNetworkElement>().toExtend<HTMLElement>();
  expectTypeOf<ComityNetworkElement["analysis"]>().toEqualTypeOf<Analysis | undefined>();
  expectTypeOf(worldMap).toExtend<NonNullable<ComityNetworkElement["worldMap"]>>();
  expectTypeOf<ComityNetworkEventMap["hover"]["detail"]>().toEqualTypeOf<Choice>();
  const listen = (shown: ComityNetworkElement): void => {
    shown.addEventListener("select", function ({ detail }) {
      expectTypeOf(detail).toEqualTypeOf<Choice>();
      expectTypeOf(this).toEqualTypeOf<ComityNetworkElement>();
    });
    shown.removeEventListener("hover", ({ detail }) => expectTypeOf(detail).toEqualTypeOf<Choice>());
    shown.addEventListener("keydown", (event) => expectTypeOf(event).toEqualTypeOf<KeyboardEvent>());
    shown.addEventListener("of-somebody-else", (event) => expectTypeOf(event).toEqualTypeOf<Event>());
    // @ts-expect-error there is no such color
    shown.color = "mood";
  };
  expect(listen).toBeInstanceOf(Function);
});

test("the classes of sigma and graphology are taken as they are", () => {
  const make = (
    parts: { Sigma: typeof Sigma; Graph: typeof UndirectedGraph },
    shown: ComityNetworkElement,
  ): void => {
    shown.renderer = sigmaRenderer(parts);
  };
  expect(make).toBeInstanceOf(Function);
  expect(() => sigmaRenderer({ Sigma: undefined, Graph: undefined } as never)).toThrow(
    expect.objectContaining({ code: "bad-option", path: ["Sigma"] }),
  );
});

test("on a server the class is there, and nothing is made", () => {
  expect(globalThis.HTMLElement).toBeUndefined();
  expect(ComityNetworkElement.observedAttributes).toEqual(["view", "theme", "color"]);
});
