// The Sigma program that draws every edge: a line that is solid, dashed, dotted or finely dashed by the distance along it, and picking.
import type { Attributes } from 'graphology-types';
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { LineStyle } from './appearance.ts';

const [TRIANGLES, UNSIGNED_BYTE, FLOAT] = [4, 0x1401, 0x1406];
const styleNumbers: Readonly<Record<LineStyle, number>> = { solid: 0, dashed: 1, dotted: 2, fine: 3 };

/** What this program reads of an edge besides Sigma's own display data. */
export interface StyledEdge {
  readonly line: LineStyle;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_style;
attribute float a_along;
attribute float a_side;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_style;

const float bias = 255.0 / 254.0;

void main() {
  // One pixel is 2 * correction in the units of the graph.
  float pixel = 2.0 * u_correctionRatio;
  vec2 run = a_end - a_start;
  float length_ = length(run);
  vec2 direction = length_ > 0.0 ? run / length_ : vec2(1.0, 0.0);
  float half_ = max(a_width / u_sizeRatio, u_minEdgeThickness) * 0.5;
  #ifdef PICKING_MODE
  half_ = max(half_, 4.0);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  float across = a_side * (half_ + 1.0);
  vec2 normal = vec2(-direction.y, direction.x);
  vec2 position = a_start + run * a_along + normal * across * pixel;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_along = a_along * length_ / pixel;
  v_across = across;
  v_half = half_;
  v_style = a_style;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_style;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  if (v_style > 2.5) {
    float d = abs(mod(v_along, 6.0) - 3.0) - 1.6;
    cover *= 1.0 - smoothstep(-0.5, 0.5, d);
  } else if (v_style > 1.5) {
    float period = max(6.0, v_half * 4.5);
    float radius = max(1.2, v_half);
    float d = length(vec2(mod(v_along, period) - period * 0.5, v_across)) - radius;
    cover = 1.0 - smoothstep(-0.5, 0.5, d);
  } else if (v_style > 0.5) {
    float period = max(11.0, v_half * 7.0);
    float d = abs(mod(v_along, period) - period * 0.5) - period * 0.28;
    cover *= 1.0 - smoothstep(-0.5, 0.5, d);
  }
  gl_FragColor = v_color * cover;
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_minEdgeThickness'] as const;

/** Draws an edge as a straight line in the style of its state. */
export class EdgeLines<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends EdgeProgram<(typeof UNIFORMS)[number], N, E, G> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_style', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    edge: EdgeDisplayData & StyledEdge,
  ): void {
    const { array } = this;
    array[startIndex] = source.x;
    array[startIndex + 1] = source.y;
    array[startIndex + 2] = target.x;
    array[startIndex + 3] = target.y;
    array[startIndex + 4] = edge.size;
    array[startIndex + 5] = styleNumbers[edge.line];
    array[startIndex + 6] = floatColor(edge.color);
    array[startIndex + 7] = edgeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_minEdgeThickness ?? null, params.minEdgeThickness);
  }
}
