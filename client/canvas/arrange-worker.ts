// The worker that tidies, so that the page stays quick: one request, some progress, one answer.
import { type ArrangeReply, type ArrangeRequest, arrange } from './arrange.ts';

self.addEventListener('message', ({ data }: MessageEvent<ArrangeRequest>) => {
  const say = (reply: ArrangeReply): void => self.postMessage(reply);
  const steps = arrange(data);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return say({ kind: 'done', places: step.value });
    say({ kind: 'progress', done: step.value });
  }
});
