/** Lets the window draw, and hear a scan, before a long work goes on. */
export const breath = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
