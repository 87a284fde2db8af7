/** What sigma tells a program before it draws. */
export interface RenderParams {
  readonly matrix: Float32Array;
  readonly sizeRatio: number;
  readonly correctionRatio: number;
  readonly pixelRatio: number;
}

export interface ProgramInfo {
  readonly gl: WebGLRenderingContext;
  readonly uniformLocations: Readonly<Record<string, WebGLUniformLocation>>;
}

/** A program of sigma, as those who extend it see it. */
export interface Program {
  array: Float32Array;
  setUniforms(params: RenderParams, info: ProgramInfo): void;
}
export type ProgramClass = new (...parts: never[]) => Program;

/** Types of attributes, and the way to draw them, by their numbers in WebGL. */
export const [float, bytes, strip] = [5126, 5121, 5];
