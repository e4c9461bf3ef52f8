// Fetches through the app's own scheme from inside a worker.
const answer = await fetch('/streamed');
postMessage(await answer.text());
