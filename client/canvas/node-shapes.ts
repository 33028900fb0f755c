// The Sigma program that draws every node: one signed distance per shape, an outline in the ground colour, hollow ones, and picking.
import type { Attributes } from 'graphology-types';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from './appearance.ts';

// Constants of WebGL by number: the names exist only in a browser.
const [TRIANGLES, UNSIGNED_BYTE, FLOAT] = [4, 0x1401, 0x1406];

const shapeNumbers: Readonly<Record<Shape, number>> = {
  circle: 0,
  dot: 0,
  square: 1,
  diamond: 2,
  triangle: 3,
  ring: 4,
  bar: 5,
};

/** What this program reads of a node besides Sigma's own display data. */
export interface ShapedNode {
  readonly shape: Shape;
  readonly ground: string;
  /** Drawn hollow with a broken outline. */
  readonly isProposal: boolean;
}

/** Added to the number of a shape that is drawn hollow. */
const HOLLOW = 8;

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ground;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_ground;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_hollow;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size / u_sizeRatio;
  // A triangle around the circle that holds every shape with its outline; 2 * correction is one pixel.
  float reach = (radius * 1.45 + 4.0) * 2.0;
  vec2 point = reach * vec2(cos(a_angle), sin(a_angle));
  vec2 position = a_position + point * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_point = point;
  v_radius = radius;
  v_hollow = step(7.5, a_shape);
  v_shape = a_shape - 8.0 * v_hollow;
  v_ground = a_ground;
  v_ground.a *= bias;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_ground;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_hollow;

float box(vec2 p, vec2 half_) {
  vec2 q = abs(p) - half_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float triangle(vec2 p, float half_) {
  const float k = 1.7320508;
  p.x = abs(p.x) - half_;
  p.y = p.y + half_ / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * half_, 0.0);
  return -length(p) * sign(p.y);
}

float distanceTo(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return box(p, vec2(r * 0.9)) ;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - r * 1.25) * 0.70710678;
  if (v_shape < 3.5) return triangle(p, r * 1.2);
  if (v_shape < 4.5) return length(p) - r;
  return box(p, vec2(r * 1.2, r * 0.5));
}

void main(void) {
  float d = distanceTo(v_point, v_radius);
  #ifdef PICKING_MODE
  // Small nodes are easier to hit than they look.
  float reach = max(2.0, 8.0 - v_radius);
  gl_FragColor = d > reach ? vec4(0.0) : v_color;
  #else
  vec4 fill = v_color;
  if (v_hollow > 0.5) {
    // Only proposed: an outline in pieces of about three pixels, and in the middle of an unnamed source a point.
    float inside = 1.0 - smoothstep(-2.2, -1.4, d);
    float pieces = max(6.0, floor(6.2831853 * v_radius / 5.5));
    float turn = abs(fract(atan(v_point.y, v_point.x) / 6.2831853 * pieces) - 0.5);
    fill = mix(v_color, v_ground, max(inside, smoothstep(0.27, 0.33, turn)));
    if (v_shape > 3.5 && v_shape < 4.5) {
      fill = mix(fill, v_color, 1.0 - smoothstep(-0.5, 0.5, length(v_point) - v_radius * 0.26));
    }
  } else if (v_shape > 3.5 && v_shape < 4.5) {
    float hole = 1.0 - smoothstep(-0.5, 0.5, length(v_point) - v_radius * 0.55);
    // The ring is broken: nobody stands behind it by name.
    float turn = abs(fract(atan(v_point.y, v_point.x) / 6.2831853 * 6.0) - 0.5);
    float gap = smoothstep(0.30, 0.36, turn);
    fill = mix(v_color, v_ground, max(hole, gap));
  }
  fill = mix(fill, v_ground, smoothstep(-0.5, 0.5, d));
  gl_FragColor = fill * (1.0 - smoothstep(1.0, 2.0, d));
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const;

/** Draws a node in the shape of its label. */
export class NodeShapes<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends NodeProgram<(typeof UNIFORMS)[number], N, E, G> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ground', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(
    nodeIndex: number,
    startIndex: number,
    node: NodeDisplayData & ShapedNode,
  ): void {
    const { array } = this;
    array[startIndex] = node.x;
    array[startIndex + 1] = node.y;
    array[startIndex + 2] = node.size;
    array[startIndex + 3] = shapeNumbers[node.shape] + (node.isProposal ? HOLLOW : 0);
    array[startIndex + 4] = floatColor(node.color);
    array[startIndex + 5] = floatColor(node.ground);
    array[startIndex + 6] = nodeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
  }
}
