/** What is asked of a graph: graphology's has it. */
export interface SigmaGraph {
  addNode(key: string, attributes: object): unknown;
  addEdge(source: string, target: string, attributes: object): unknown;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How sigma looks at a graph. */
export interface CameraState extends Point {
  readonly angle: number;
  readonly ratio: number;
}

interface Look {
  readonly cameraState: CameraState;
  readonly viewportDimensions: { readonly width: number; readonly height: number };
}

/** What is asked of sigma, version 3. */
export interface SigmaView<G> {
  on(event: "afterRender" | "afterProcess", listener: () => void): unknown;
  getSettings(): object;
  setSettings(settings: object): unknown;
  getCamera(): { setState(state: CameraState): unknown };
  getMouseCaptor(): { enabled: boolean };
  getTouchCaptor(): { enabled: boolean };
  getCanvases(): Readonly<Record<string, HTMLCanvasElement>>;
  createCanvas(
    id: string,
    where: { readonly beforeLayer: string } | { readonly afterLayer: string },
  ): HTMLCanvasElement;
  setCustomBBox(box: { x: [number, number]; y: [number, number] }): unknown;
  setGraph(graph: G): void;
  graphToViewport(point: Point, look: Look): Point;
  viewportToFramedGraph(point: Point, look: Look): Point;
  scheduleRender(): unknown;
  kill(): void;
}

/** Sigma and a graph of graphology, which the page brings along: nothing of them is loaded by anybody else. */
export interface SigmaParts<G extends SigmaGraph> {
  /** The default export of `sigma`, version 3. */
  readonly Sigma: new (graph: G, container: HTMLElement, settings: object) => SigmaView<G>;
  /** A class of `graphology` that takes undirected ties, such as `UndirectedGraph`. */
  readonly Graph: new () => G;
}
