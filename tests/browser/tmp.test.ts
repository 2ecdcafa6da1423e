import './tmp.part.ts';
