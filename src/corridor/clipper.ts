// from the parts, not the index: that brings 40 kB of triangulation and rectangle clipping along
export { ClipType, FillRule, type Path64, type Paths64 } from 'clipper2-ts/dist/Core.js'
export { Clipper64, PolyTree64, type PolyPath64 } from 'clipper2-ts/dist/Engine.js'
export { ClipperOffset, EndType, JoinType } from 'clipper2-ts/dist/Offset.js'
