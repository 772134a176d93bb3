import type { SessionClient } from './session-client.ts';

/** Fetches the page's side of a simulator of its own, for runs that judge. Close it after use. */
export const openJudge: () => Promise<SessionClient> = import.meta.env.SSR
  ? () => Promise.reject(new Error('a judge needs a browser'))
  : async () => {
      const module = await import('./session-client.ts');
      return new module.SessionClient();
    };
