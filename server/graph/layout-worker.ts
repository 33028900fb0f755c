// The worker thread that lays out larger pictures, so that the server goes on answering meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { type LayoutTask, layOut } from './lay-out.ts';

const task: LayoutTask = workerData;
parentPort?.postMessage(layOut(task));
