// The floor that an API stands on: Fastify alone, sending a constant JSON text as long as asked (GET /20000). Run as a program.
import Fastify from 'fastify';

const texts = new Map<number, string>();
function textOf(length: number): string {
  const known = texts.get(length) ?? JSON.stringify({ text: 'x'.repeat(Math.max(0, length - 11)) });
  texts.set(length, known);
  return known;
}

const app = Fastify();
app.get<{ Params: { length: string } }>('/:length', (request, reply) =>
  reply.type('application/json; charset=utf-8').send(textOf(Number(request.params.length))),
);
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
process.once('SIGTERM', () => void app.close());
