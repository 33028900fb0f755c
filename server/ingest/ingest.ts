// FRONT DOOR: what people decide about claims and entities, on its way to the store.
export { decide } from './review/decide.ts';
