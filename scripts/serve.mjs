// @ts-check
/** A small static server for the built site: `node scripts/serve.mjs [PORT]`, on this machine only. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { dist } from './site.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * The file that answers a path: itself, or index.html of a folder.
 * @param {string} path
 * @returns {{ file: string } | { redirect: string } | undefined}
 */
const find = (path) => {
  const file = normalize(join(dist, path));
  if (file !== dist && !file.startsWith(dist + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return { file };
  if (!path.endsWith('/')) return { redirect: `${path}/` };
  const index = join(file, 'index.html');
  return existsSync(index) ? { file: index } : undefined;
};

/** @param {string} url */
const pathOf = (url) => {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '';
  }
};

const server = () =>
  createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    const found = path.includes('\0') ? undefined : find(path);
    if (found && 'redirect' in found) {
      response.writeHead(301, { location: encodeURI(found.redirect) }).end();
      return;
    }
    const file = found?.file ?? join(dist, '404.html');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const gzip = /text|json|svg|xml|wasm/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'cache-control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const body = createReadStream(file).on('error', () => response.destroy());
    if (gzip) body.pipe(createGzip()).pipe(response);
    else body.pipe(response);
  });

/**
 * Serves dist on `port`, or on the next free port when `search` is set.
 * @param {number} port
 * @param {{ search?: boolean }} [options]
 * @returns {Promise<number>} the port it listens on
 */
export const serve = (port, { search = false } = {}) =>
  new Promise((resolve, reject) => {
    const listener = server();
    listener.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (search && error.code === 'EADDRINUSE' && port < 65_535) resolve(serve(port + 1, { search }));
      else reject(error);
    });
    listener.listen(port, '127.0.0.1', () => resolve(port));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 4321);
  console.log(`http://localhost:${await serve(port)}/`);
}
