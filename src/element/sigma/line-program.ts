import { mostGrowth } from "../../report/draw/network/canvas-lines.js";
import {
  bytes,
  float,
  setView,
  strip,
  viewUniforms,
  type ProgramClass,
  type ProgramInfo,
  type RenderParams,
} from "./program.js";

/** What a line tells its program: its width in units of the page at a zoom of 1, and a packed color with its opacity. */
export interface LineAttributes {
  readonly size: number;
  readonly ink: number;
  readonly opacity: number;
}

interface End {
  readonly x: number;
  readonly y: number;
}

const vertexShader = `
attribute vec4 a_id;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_width;
attribute vec4 a_ink;
attribute float a_opacity;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec4 v_ink;
varying float v_half;
varying float v_across;
void main() {
  float pixel = 2.0 * u_correctionRatio / u_pixelRatio;
  v_half = a_width / u_sizeRatio * u_pixelRatio / 2.0;
  v_across = a_corner.y * (v_half + 1.0);
  vec2 along = a_to - a_from;
  float apart = max(length(along), 1e-9);
  vec2 beside = vec2(-along.y, along.x) / apart;
  vec2 position = mix(a_from, a_to, a_corner.x) + beside * v_across * pixel;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_ink = a_id;
  #else
  v_ink = vec4(a_ink.rgb, 1.0) * a_opacity;
  #endif
}`;

// How much of a pixel the line covers: thin lines are faint, and none is broken. Sigma's own program thins lines out.
const fragmentShader = `
precision highp float;
varying vec4 v_ink;
varying float v_half;
varying float v_across;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_ink;
  #else
  gl_FragColor = v_ink * clamp(min(v_across + 0.5, v_half) - max(v_across - 0.5, -v_half), 0.0, 1.0);
  #endif
}`;

/** A program that draws lines as wide as they are on a canvas, made of any program of sigma's for edges. */
export function lineProgram(Base: ProgramClass): ProgramClass {
  return class LineProgram extends Base {
    getDefinition(): object {
      return {
        ...{ VERTICES: 4, METHOD: strip },
        ...{ VERTEX_SHADER_SOURCE: vertexShader, FRAGMENT_SHADER_SOURCE: fragmentShader },
        UNIFORMS: viewUniforms,
        ATTRIBUTES: [
          { name: "a_from", size: 2, type: float },
          { name: "a_to", size: 2, type: float },
          { name: "a_width", size: 1, type: float },
          { name: "a_ink", size: 4, type: bytes, normalized: true },
          { name: "a_opacity", size: 1, type: float },
          { name: "a_id", size: 4, type: bytes, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: float }],
        CONSTANT_DATA: [
          [0, -1],
          [1, -1],
          [0, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(id: number, start: number, from: End, to: End, line: LineAttributes): void {
      const { size, ink, opacity } = line;
      this.array.set([from.x, from.y, to.x, to.y, size, ink, opacity, id], start);
    }

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      setView({ ...params, sizeRatio: Math.max(params.sizeRatio, 1 / mostGrowth) }, info);
    }
  };
}
