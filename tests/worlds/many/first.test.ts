import { testHalf } from './half.ts';

testHalf(100_001);
