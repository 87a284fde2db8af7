import { corners } from "../../report/draw/network/shapes.js";
import { shapes, type Shape } from "../../report/draw/network/scene.js";
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

/** What a mark tells its program: its radius in units of the page at a zoom of 1, two packed colors, shape and edge. */
export interface MarkAttributes {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: number;
  readonly line: number;
  readonly shape: number;
  readonly edge: number;
}

/** So many radii from its middle the corners of every shape are inside. */
const reach = 1.6;

const number = (value: number): string => value.toFixed(6);
const point = ([x, y]: readonly [number, number]): string => `vec2(${number(x)},${number(y)})`;

/** The signed distance to the edge of each shape, from the corners that all pictures have. */
const distances = shapes.map((shape, place) => {
  const around = corners[shape];
  const steps = around.map((at, i) => `side(p,${point(at)},${point(around[(i + 1) % around.length])},d,s);`);
  return `if(v_shape>${number(place - 0.5)}){${shape === "circle" ? "return length(p)-1.0;" : `float d=1e9;float s=1.0;${steps.join("")}return s*sqrt(d);`}}`;
});

const vertexShader = `
attribute vec4 a_id;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_fill;
attribute vec4 a_line;
attribute float a_shape;
attribute float a_edge;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec4 v_fill;
varying vec4 v_line;
varying vec2 v_at;
varying float v_shape;
varying float v_edge;
varying float v_pixel;
void main() {
  float radius = a_size / u_sizeRatio;
  float room = ${number(reach)} + (a_edge + 1.0) / radius;
  vec2 position = a_position + a_corner * room * radius * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_at = vec2(a_corner.x, -a_corner.y) * room;
  v_shape = a_shape;
  v_edge = a_edge / radius / 2.0;
  v_pixel = 1.0 / (radius * u_pixelRatio);
  #ifdef PICKING_MODE
  v_fill = a_id;
  #else
  v_fill = vec4(a_fill.rgb, 1.0);
  #endif
  v_line = vec4(a_line.rgb, 1.0);
}`;

// The distance to a polygon: the nearest point of its sides, inside where sides to the right and left are odd in number.
const fragmentShader = `
precision highp float;
varying vec4 v_fill;
varying vec4 v_line;
varying vec2 v_at;
varying float v_shape;
varying float v_edge;
varying float v_pixel;
void side(vec2 p, vec2 a, vec2 b, inout float d, inout float s) {
  vec2 e = b - a;
  vec2 w = p - a;
  vec2 away = w - e * clamp(dot(w, e) / dot(e, e), 0.0, 1.0);
  d = min(d, dot(away, away));
  bvec3 c = bvec3(p.y >= a.y, p.y < b.y, e.x * w.y > e.y * w.x);
  if (all(c) || all(not(c))) s = -s;
}
float distanceTo(vec2 p) {
  ${Array.from(distances).reverse().join("\n  ")}
  return 1.0;
}
void main() {
  float d = distanceTo(v_at);
  #ifdef PICKING_MODE
  gl_FragColor = d < 0.0 ? v_fill : vec4(0.0);
  #else
  float outer = clamp(0.5 - (d - v_edge) / v_pixel, 0.0, 1.0);
  float inner = clamp(0.5 - (d + v_edge) / v_pixel, 0.0, 1.0);
  gl_FragColor = mix(v_line, v_fill, inner) * outer;
  #endif
}`;

/** A program that draws marks in the shapes of all pictures, made of any program of sigma's for nodes. */
export function markProgram(Base: ProgramClass): ProgramClass {
  return class MarkProgram extends Base {
    getDefinition(): object {
      return {
        ...{
          VERTICES: 4,
          METHOD: strip,
          VERTEX_SHADER_SOURCE: vertexShader,
          FRAGMENT_SHADER_SOURCE: fragmentShader,
        },
        UNIFORMS: viewUniforms,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: float },
          { name: "a_size", size: 1, type: float },
          { name: "a_fill", size: 4, type: bytes, normalized: true },
          { name: "a_line", size: 4, type: bytes, normalized: true },
          { name: "a_shape", size: 1, type: float },
          { name: "a_edge", size: 1, type: float },
          { name: "a_id", size: 4, type: bytes, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: float }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(id: number, start: number, mark: MarkAttributes): void {
      const { x, y, size, fill, line, shape, edge } = mark;
      this.array.set([x, y, size, fill, line, shape, edge, id], start);
    }

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      setView(params, info);
    }
  };
}

export function shapeNumber(shape: Shape): number {
  return shapes.indexOf(shape);
}
