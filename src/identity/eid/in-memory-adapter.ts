import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** What the demonstration's provider remembers, in memory, at most so many things of each kind: the oldest go first. */
export function inMemory(most = 2000): AdapterFactory {
  const kinds = new Map<string, Map<string, AdapterPayload>>();
  return (kind) => {
    const store = kinds.get(kind) ?? new Map<string, AdapterPayload>();
    kinds.set(kind, store);
    return adapterOver(store, most);
  };
}

function adapterOver(store: Map<string, AdapterPayload>, most: number): Adapter {
  const where = (matches: (payload: AdapterPayload) => boolean) => [...store.values()].find(matches);
  return {
    upsert: async (id, payload, expiresIn = 3600) => {
      store.delete(id);
      store.set(id, { ...payload, exp: payload.exp ?? Math.floor(Date.now() / 1000) + expiresIn });
      for (const oldest of store.keys()) {
        if (store.size <= most) break;
        store.delete(oldest);
      }
    },
    find: async (id) => store.get(id),
    findByUid: async (uid) => where((payload) => payload.uid === uid),
    findByUserCode: async (code) => where((payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = store.get(id);
      if (payload) store.set(id, { ...payload, consumed: Math.floor(Date.now() / 1000) });
    },
    destroy: async (id) => {
      store.delete(id);
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, payload] of store) if (payload.grantId === grantId) store.delete(id);
    },
  };
}
