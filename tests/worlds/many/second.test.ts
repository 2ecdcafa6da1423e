import { testHalf } from './half.ts';

testHalf(125_001);
