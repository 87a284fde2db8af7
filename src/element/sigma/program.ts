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

/** What both programs are told of the view, in their own names. */
export const viewUniforms = ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_pixelRatio"];

export function setView(
  { matrix, sizeRatio, correctionRatio, pixelRatio }: RenderParams,
  { gl, uniformLocations }: ProgramInfo,
): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
  gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
  gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio);
}
