/**
 * Lets the shell be painted before any of our code is compiled: that would hold the first frame back by half its time
 * again (Chromium 156, 2026-11; `npm run figures`). A hidden page is never painted, hence the limit (ms).
 */
function firstPaint(limit = 100): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, limit);
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  });
}

await firstPaint();
await import('./show.tsx');
